import type { TaskTerm } from './task.ts'
import { agricultureTasks } from './tasks-agriculture.ts'
import { generalTasks } from './tasks-general.ts'
import { manufacturingTasks } from './tasks-manufacturing.ts'
import { medicineTasks } from './tasks-medicine.ts'
import { pipelineTasks } from './tasks-pipeline.ts'

/** Every task: what an industry wants done first, then the pipelines of model cards. */
export const tasks: readonly TaskTerm[] = [
  ...manufacturingTasks,
  ...medicineTasks,
  ...agricultureTasks,
  ...generalTasks,
  ...pipelineTasks,
]
