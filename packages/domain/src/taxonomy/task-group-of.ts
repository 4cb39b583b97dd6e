import type { TaskGroup } from './task-groups.ts'
import { tasks } from './tasks.ts'

/** What reads none of these is `other-tasks`. */
const modalitiesOf = {
  'vision-tasks':
    'image video medical-image pathology-image remote-sensing multispectral thermal-image x-ray-industrial point-cloud',
  'language-tasks': 'text document code electronic-health-record',
  'sound-tasks': 'audio speech music',
  'data-tasks': 'tabular time-series sensor vibration physiological-signal log weather geospatial graph',
} as const satisfies Partial<Record<TaskGroup, string>>

const groupsByModality = (): Map<string, TaskGroup> =>
  new Map(
    Object.entries(modalitiesOf).flatMap(([group, names]) =>
      names.split(' ').map((name): [string, TaskGroup] => [name, group as TaskGroup]),
    ),
  )

const groupTasks = (): Map<string, TaskGroup> => {
  const groups = groupsByModality()
  return new Map(tasks.map(({ id, modalities: [chief = ''] }) => [id, groups.get(chief) ?? 'other-tasks']))
}

let grouped: Map<string, TaskGroup> | undefined

/** The one group that a task belongs to, by the first modality it reads; undefined for an id that is no task. */
export const taskGroupOf = (taskId: string): TaskGroup | undefined => (grouped ??= groupTasks()).get(taskId)

/** Every task with its group. */
export const groupedTasks = (): ReadonlyMap<string, TaskGroup> => (grouped ??= groupTasks())
