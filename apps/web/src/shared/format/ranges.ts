export type TextPart = { start: number; text: string; marked: boolean }

/** Cuts a text at `[start, end)` ranges. Ranges may overlap, be out of order or reach past the end. */
export const splitByRanges = (text: string, ranges: readonly (readonly [number, number])[]): TextPart[] => {
  const parts: TextPart[] = []
  let at = 0
  for (const [from, to] of ranges.toSorted(([left], [right]) => left - right)) {
    const start = Math.max(from, at)
    const end = Math.min(to, text.length)
    if (start >= end) continue
    if (start > at) parts.push({ start: at, text: text.slice(at, start), marked: false })
    parts.push({ start, text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), marked: false })
  return parts
}
