export type ExcludedLine = { constraint: string; count: number }

/** What the hard conditions removed, most first; ties by name. Conditions that removed nothing are left out. */
export const excludedLines = (excluded: Readonly<Record<string, number>>): ExcludedLine[] =>
  Object.entries(excluded)
    .filter(([, count]) => count > 0)
    .map(([constraint, count]) => ({ constraint, count }))
    .toSorted((left, right) => right.count - left.count || (left.constraint < right.constraint ? -1 : 1))
