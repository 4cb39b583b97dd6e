import { defineSignal, rated, unknown } from './signal.ts'

/** How many of the scenario's working languages the capability speaks. */
export const languageSignal = defineSignal<readonly string[], readonly string[]>({
  name: 'language',
  scenarioFacet: (profile) => profile.languages,
  capabilityFacet: (profile) => profile.languages,
  rate(wanted, spoken) {
    if (wanted.length === 0 || spoken.length === 0) return unknown('language', wanted.length === 0, spoken.length === 0)
    const common = wanted.filter((language) => spoken.includes(language))
    const code = common.length > 0 ? 'language.common' : 'language.none'
    return rated(common.length / wanted.length, code, { common, wanted: [...wanted] })
  },
})
