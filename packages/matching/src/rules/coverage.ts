import type { Taxonomy } from '../taxonomy.ts'

/** Terms near enough to count, but not the same, count this much. */
export const RELATIVE_SHARE = 0.5

export type Coverage = {
  readonly value: number
  readonly same: string[]
  readonly near: string[]
  readonly open: string[]
}

/** How much of what is wanted is offered: 1 for the same term, half for a relative, averaged over the wanted terms. */
export function coverageOf(wanted: readonly string[], offered: readonly string[], taxonomy: Taxonomy): Coverage {
  const available = new Set(offered)
  const same: string[] = []
  const near: string[] = []
  const open: string[] = []
  for (const id of wanted) {
    if (available.has(id)) same.push(id)
    else if (taxonomy.relativesOf(id).some((each) => available.has(each))) near.push(id)
    else open.push(id)
  }
  return { value: (same.length + RELATIVE_SHARE * near.length) / wanted.length, same, near, open }
}
