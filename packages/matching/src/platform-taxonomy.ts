import { createLookup } from '@duijie/domain/taxonomy/lookup.ts'
import type { TermLookup } from '@duijie/domain/taxonomy/lookup.ts'
import { subjects } from '@duijie/domain/taxonomy/subjects.ts'
import { ancestorsOf, childrenOf, findTerm, sectorDistance, termsOf } from '@duijie/domain/taxonomy/taxonomy.ts'
import { tasks } from '@duijie/domain/taxonomy/tasks.ts'

import { fingerprintOf } from '@duijie/domain/shared/fingerprint.ts'
import type { Taxonomy } from './taxonomy.ts'

const SCHEMES = ['task', 'modality', 'sector'] as const

/** Relations of tasks in both directions, from the column of related tasks that each term carries. */
function relatedTasks(): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>()
  const link = (a: string, b: string): void => {
    related.set(a, (related.get(a) ?? new Set()).add(b))
  }
  for (const task of tasks) {
    for (const id of task.related) {
      link(task.id, id)
      link(id, task.id)
    }
  }
  return related
}

let conceptLookup: TermLookup | undefined

/**
 * Terms and subjects together, so that a text is gone through once. A subject gives way to no term, nor a term to it.
 * Built once for all engines of a process: it takes a quarter of a second.
 */
const findConcepts: TermLookup = (text, options) => (conceptLookup ??= createConceptLookup())(text, options)

function createConceptLookup(): TermLookup {
  const ids = new Set(subjects.map(({ id }) => id))
  return createLookup([...SCHEMES.flatMap(termsOf), ...subjects], ({ id, scheme }) =>
    ids.has(id) ? 'subject' : scheme,
  )
}

/** The platform's own taxonomy as the engine wants it. Relatives are the parent, the children and related tasks. */
export function createPlatformTaxonomy(): Taxonomy {
  const related = relatedTasks()
  const relatives = new Map<string, readonly string[]>()

  const findRelatives = (id: string): readonly string[] => {
    if (!findTerm(id)) return []
    const parent = ancestorsOf(id)[0]
    const children = childrenOf(id).map((term) => term.id)
    return [...new Set([...(parent ? [parent.id] : []), ...children, ...(related.get(id) ?? [])])].toSorted()
  }

  return {
    fingerprint: () => fingerprintOf(JSON.stringify([...SCHEMES.map(termsOf), subjects])),
    findConcepts: (text) => findConcepts(text),
    relativesOf(id) {
      const known = relatives.get(id) ?? findRelatives(id)
      relatives.set(id, known)
      return known
    },
    sectorDistance,
  }
}
