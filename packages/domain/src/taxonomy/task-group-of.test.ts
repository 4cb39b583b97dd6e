import { expect, it } from 'vitest'

import { groupedTasks, taskGroupOf } from './task-group-of.ts'
import { taskGroups } from './task-groups.ts'
import { tasks } from './tasks.ts'

it('every task belongs to a group, and no group is empty', () => {
  expect([...groupedTasks().keys()]).toEqual(tasks.map(({ id }) => id))
  for (const { id } of taskGroups) expect([...groupedTasks().values()].filter((group) => group === id)).not.toEqual([])
})

it('what a task chiefly reads tells its group', () => {
  const groups = ['defect-inspection', 'contract-review', 'meeting-minutes', 'yield-forecast', 'predictive-maintenance']
  expect(groups.map(taskGroupOf)).toEqual([
    'vision-tasks',
    'language-tasks',
    'sound-tasks',
    'vision-tasks',
    'data-tasks',
  ])
  expect(['robotics', 'drug-discovery', 'cad-generation'].map(taskGroupOf)).toEqual(Array(3).fill('other-tasks'))
  expect(taskGroupOf('no-such-task')).toBeUndefined()
})

it('no group is called as a task is', () => {
  expect(taskGroups.filter(({ id }) => groupedTasks().has(id))).toEqual([])
})
