declare module 'virtual:term-labels' {
  /** Label of every taxonomy term, by id: Chinese, English. */
  export const termLabels: Record<string, readonly [zh: string, en: string]>
  /** The group of every task, by the task's id. */
  export const groupsOfTasks: Record<string, string>
}
