export type JsonValue = string | number | boolean | JsonValue[] | JsonObject
export type JsonObject = { [key: string]: JsonValue }

/** The same text for the same value, whatever the order its keys were written in. */
export const canonicalJson = (value: JsonValue): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? '')}`)
  return `{${entries.join(',')}}`
}

type Container = JsonObject | JsonValue[]

const child = (parent: Container, name: string): JsonValue | undefined =>
  Array.isArray(parent) ? parent[Number(name)] : Object.hasOwn(parent, name) ? parent[name] : undefined

const put = (parent: Container, name: string, value: JsonValue): void => {
  if (Array.isArray(parent)) parent[Number(name)] = value
  else parent[name] = value
}

/** Puts a value at a dotted path, making objects and lists on the way; the path is one that an import map allows. */
export const setAtPath = (target: JsonObject, path: string, value: JsonValue): void => {
  const names = path.split('.')
  let parent: Container = target
  for (const [index, name] of names.slice(0, -1).entries()) {
    const existing = child(parent, name)
    const isContainer = typeof existing === 'object'
    const next: Container = isContainer ? existing : /^\d+$/.test(names[index + 1] ?? '') ? [] : {}
    if (!isContainer) put(parent, name, next)
    parent = next
  }
  put(parent, names.at(-1) ?? '', value)
}

/** Lists without the holes that blank items left. */
export const withoutHoles = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutHoles)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutHoles(item)]))
}

/** What stands at a path, or undefined. */
export const valueAt = (target: JsonObject, path: readonly string[]): JsonValue | undefined => {
  let value: JsonValue | undefined = target
  for (const name of path) {
    if (typeof value !== 'object') return undefined
    value = child(value, name)
  }
  return value
}
