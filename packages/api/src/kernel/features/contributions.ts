import type { Feature } from './feature.ts'

/**
 * What a feature asks of those that stand right of it, and may therefore not import. The asker adds its question in a
 * file of its own (`declare module`), whoever has something to say answers in its manifest under `contributes`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface Contributions {}

let declared: readonly Pick<Feature, 'contributes'>[] | undefined

/** Called once by each process, with the list of features, before any use case runs. */
export const declareContributions = (features: readonly Pick<Feature, 'contributes'>[]): void => {
  declared = features
}

/** What the features say to a question, in their order. */
export const contributionsTo = <Question extends keyof Contributions>(
  question: Question,
): Contributions[Question][] => {
  if (!declared) throw new Error('asked before the process has declared its features')
  return declared.flatMap(({ contributes }) => {
    const answer = contributes?.[question]
    return answer === undefined ? [] : [answer]
  })
}
