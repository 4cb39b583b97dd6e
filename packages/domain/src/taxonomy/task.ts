import { parseRows, parseTerm } from './term.ts'
import type { Term } from './term.ts'

/** Where a task belongs: a model hub's pipeline, one of the headline sectors, or work found in every sector. */
export type TaskField = 'pipeline' | 'manufacturing' | 'medicine' | 'agriculture' | 'general'

/** A task with the kinds of data it reads and the pipeline tasks that a model for it is usually tagged with. */
export type TaskTerm = Term & {
  readonly field: TaskField
  readonly modalities: readonly string[]
  readonly related: readonly string[]
}

const words = (list = ''): string[] => list.split(' ').filter((word) => word !== '')

/** Reads a list of tasks, whose further columns are modalities and related tasks, separated by spaces. */
export const parseTasks = (field: TaskField, table: string): readonly TaskTerm[] =>
  parseRows(table).map((columns) => ({
    ...parseTerm('task', columns),
    field,
    modalities: words(columns[5]),
    related: words(columns[6]),
  }))
