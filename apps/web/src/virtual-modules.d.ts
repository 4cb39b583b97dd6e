declare module 'virtual:term-labels' {
  /** Label of every taxonomy term, by id: Chinese, English. */
  export const termLabels: Record<string, readonly [zh: string, en: string]>
}
