import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'
import { taskGroups } from '@duijie/domain/taxonomy/task-groups.ts'
import { termLabels } from 'virtual:term-labels'

const labelsOf = (id: string) => (Object.hasOwn(termLabels, id) ? termLabels[id] : undefined)

/** A term's label for a reader; an unknown id is its own label, so that old data stays readable. */
export const termLabel = (id: string, locale: Locale): string => labelsOf(id)?.[locale === 'zh' ? 0 : 1] ?? id

/** Whether an id is of the taxonomy, or one of the groups of tasks. */
export const isTerm = (id: string): boolean => labelsOf(id) !== undefined

/** The group that a task belongs to. */
export const groupOfTask = (id: string): string | undefined => taskGroups[labelsOf(id)?.[2] ?? -1]?.id
