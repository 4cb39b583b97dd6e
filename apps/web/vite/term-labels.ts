import type { Plugin } from 'vite'

// @boundaries-ignore the build reads the sources: vite loads its configuration before workspace links are resolved
import { schemes } from '../../../packages/domain/src/taxonomy/term.ts'
// @boundaries-ignore as above
import { groupedTasks } from '../../../packages/domain/src/taxonomy/task-group-of.ts'
// @boundaries-ignore as above
import { taskGroups } from '../../../packages/domain/src/taxonomy/task-groups.ts'
// @boundaries-ignore as above
import { termsOf } from '../../../packages/domain/src/taxonomy/taxonomy.ts'

const publicId = 'virtual:term-labels'
const innerId = `\0${publicId}`

const places = new Map(taskGroups.map(({ id }, at) => [id, at]))

/** A term's labels, and for a task the place of its group. */
const labelsOf = ({ id, zh, en }: { id: string; zh: string; en: string }): (string | number)[] => {
  const group = groupedTasks().get(id)
  return group === undefined ? [zh, en] : [zh, en, places.get(group) ?? 0]
}

/**
 * Gives the browser every term's two labels, the group of every task, and nothing else. The whole taxonomy with its synonyms is six times larger
 * and is only needed where someone picks a term.
 */
export const termLabels = (): Plugin => ({
  name: 'duijie-term-labels',
  resolveId: (id) => (id === publicId ? innerId : undefined),
  load(id) {
    if (id !== innerId) return undefined
    const terms = [...schemes.flatMap((scheme) => termsOf(scheme)), ...taskGroups]
    const labels = Object.fromEntries(terms.map((term) => [term.id, labelsOf(term)]))
    return `export const termLabels = JSON.parse(${JSON.stringify(JSON.stringify(labels))})`
  },
})
