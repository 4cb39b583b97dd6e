/** One field that two versions differ in; values as stored, absent where the field was empty. */
export type FieldChange = { field: string; before?: unknown; after?: unknown }

const sameValue = (left: unknown, right: unknown): boolean => canonical(left) === canonical(right)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  ) ?? ''

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Fields that differ between two bodies, in the order of the later one. Empty and absent are the same. */
export const diffBodies = (before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] => {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return names
    .filter((name) => !(isEmpty(before[name]) && isEmpty(after[name])) && !sameValue(before[name], after[name]))
    .map((field) => ({
      field,
      ...(isEmpty(before[field]) ? {} : { before: before[field] }),
      ...(isEmpty(after[field]) ? {} : { after: after[field] }),
    }))
}
