import type { Scalar } from './apply-rule.ts'

/** Something done to a value on its way: a stable code, what the source says, and what became of it. */
export type Change = { code: string; before?: string; after?: string; count?: number }

const shownCharacters = 200

/** A value as a report shows it. */
export const excerpt = (value: Scalar): string => {
  const text = String(value)
  return text.length <= shownCharacters ? text : `${text.slice(0, shownCharacters).replace(/[\uD800-\uDBFF]$/, '')}…`
}

export const change = (code: string, before: Scalar, after?: Scalar): Change => ({
  code,
  before: excerpt(before),
  ...(after === undefined ? {} : { after: excerpt(after) }),
})
