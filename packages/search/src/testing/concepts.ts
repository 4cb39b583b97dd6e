import type { ConceptMention, FindConcepts } from '../port.ts'
import { fold } from '../text/fold.ts'

/** A small taxonomy: every name of a group stands for the same concept. */
export const conceptsOf =
  (groups: readonly (readonly string[])[]): FindConcepts =>
  (text) => {
    const folded = fold(text)
    return groups.flatMap((names, number) =>
      names.flatMap((name): ConceptMention[] => {
        const start = folded.indexOf(fold(name))
        return start === -1 ? [] : [{ id: `concept-${number}`, start, end: start + name.length }]
      }),
    )
  }
