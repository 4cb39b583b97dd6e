type Count = { value: string; count: number }
export type SectorCount = Count & { depth: number }

/** The nearest broader sector of a GB/T 4754 code that is itself in the list: `C3052` lies under `C305`, `C30` or `C`. */
const parentIn = (code: string, codes: ReadonlySet<string>): string | undefined => {
  for (let length = code.length - 1; length > 0; length -= 1) {
    const broader = code.slice(0, length)
    if (codes.has(broader)) return broader
  }
  return undefined
}

/**
 * Sectors as a tree that opens where something is chosen: the broadest ones, and what lies directly under each chosen one
 * or above a chosen one. Siblings keep their order, which is that of their counts.
 */
export const openSectors = (values: readonly Count[], chosen: readonly string[]): SectorCount[] => {
  const codes = new Set(values.map(({ value }) => value))
  const children = Map.groupBy(values, ({ value }) => parentIn(value, codes))
  const isOpen = (code: string): boolean => chosen.some((picked) => picked.startsWith(code))
  const walk = (parent: string | undefined, depth: number): SectorCount[] =>
    (children.get(parent) ?? []).flatMap((item) => [
      { ...item, depth },
      ...(isOpen(item.value) ? walk(item.value, depth + 1) : []),
    ])
  return walk(undefined, 0)
}
