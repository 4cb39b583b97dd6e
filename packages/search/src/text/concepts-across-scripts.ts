import type { FindConcepts } from '../port.ts'
import { simplify } from './fold.ts'

/** Finds concepts in traditional characters too: names of concepts are written in simplified ones. */
export const acrossScripts = (findConcepts: FindConcepts | undefined): FindConcepts | undefined =>
  findConcepts &&
  ((text) => {
    const simplified = simplify(text)
    const found = findConcepts(text)
    return simplified === text ? found : [...found, ...findConcepts(simplified)]
  })
