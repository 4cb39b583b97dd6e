declare module 'virtual:term-labels' {
  /** Label of every taxonomy term, by id: Chinese, English; of a task also the place of its group in `taskGroups`. */
  export const termLabels: Record<string, readonly [zh: string, en: string, group?: number]>
}
