import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'
import { groupsOfTasks, termLabels } from 'virtual:term-labels'

/** A term's label for a reader; an unknown id is its own label, so that old data stays readable. */
export const termLabel = (id: string, locale: Locale): string =>
  (isTerm(id) ? termLabels[id]?.[locale === 'zh' ? 0 : 1] : undefined) ?? id

/** Whether an id is of the taxonomy, or one of the groups of tasks. */
export const isTerm = (id: string): boolean => Object.hasOwn(termLabels, id)

/** The group that a task belongs to. */
export const groupOfTask = (id: string): string | undefined =>
  Object.hasOwn(groupsOfTasks, id) ? groupsOfTasks[id] : undefined
