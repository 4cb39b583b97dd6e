import { because, defineSignal } from './signal.ts'

/** How many of the scenario's working languages the capability speaks. */
export const languageSignal = defineSignal<readonly string[], readonly string[]>({
  name: 'language',
  scenarioFacet: (profile) => profile.languages,
  capabilityFacet: (profile) => profile.languages,
  asks: (wanted) => wanted.length > 0,
  valuesFor: (wanted) => (spoken) =>
    spoken.length > 0 ? wanted.filter((language) => spoken.includes(language)).length / wanted.length : null,
  reason(wanted, spoken, value) {
    const common = wanted.filter((language) => spoken.includes(language))
    return because(value > 0 ? 'language.common' : 'language.none', { common, wanted: [...wanted] })
  },
})
