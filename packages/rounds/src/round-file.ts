import { largestCount, largestScore } from './round.ts'
import type { RoundEdge, RoundGroup, RoundInstance, RoundPair } from './round.ts'

/** A round as a file states it, with the best total where it is known. */
export type RoundFile = RoundInstance & { readonly optimum?: number }

/** What a file says, and the fields in it that say nothing to us, by path. */
export type ReadRound = { readonly round: RoundFile; readonly ignored: readonly string[] }

/** The file is not a round. The message begins with the field, such as `edges[3][2]`. */
export class RoundFileError extends SyntaxError {
  override readonly name = 'RoundFileError'
  readonly field: string

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`)
    this.field = field
  }
}

/** Reads the JSON text of a round. Optional fields may be null. Throws a RoundFileError that names the first bad field. */
export function readRoundFile(json: string): ReadRound {
  const ignored: string[] = []
  const root = objectAt(parse(json), 'the file', fields.round, (name) => ignored.push(name))
  const sub = (field: string, known: readonly string[]) => (value: unknown, at: number) =>
    objectAt(value, `${field}[${at}]`, known, (name) => ignored.push(`${field}[${at}].${name}`))
  const scenarios = listAt(root['scenarios'], 'scenarios').map(sub('scenarios', fields.scenario))
  const capabilities = listAt(root['capabilities'], 'capabilities').map(sub('capabilities', fields.capability))
  const groups = optional(root['groups'], (value) => listAt(value, 'groups').map(sub('groups', fields.group)))
  const ids = { scenario: idsAt(scenarios, 'scenarios'), capability: idsAt(capabilities, 'capabilities') }
  const pairs = (field: string) =>
    optional(root[field], (value) => listAt(value, field).map((one, at) => pairAt(one, `${field}[${at}]`, ids)))
  idsAt(groups ?? [], 'groups')
  const round: RoundFile = {
    scenarios: scenarios.map((one, at) => ({
      id: String(one['id']),
      demand: countAt(one['demand'], `scenarios[${at}].demand`),
      minimum: optional(one['minimum'], (value) => countAt(value, `scenarios[${at}].minimum`)),
    })),
    capabilities: capabilities.map((one, at) => ({
      id: String(one['id']),
      capacity: countAt(one['capacity'], `capabilities[${at}].capacity`),
      minimum: optional(one['minimum'], (value) => countAt(value, `capabilities[${at}].minimum`)),
    })),
    edges: edgesAt(root['edges'], ids),
    forced: pairs('forced'),
    forbidden: pairs('forbidden'),
    groups: groups?.map((one, at) => groupAt(one, `groups[${at}]`, ids)),
    alternates: optional(root['alternates'], (value) => countAt(value, 'alternates')),
    optimum: optional(root['optimum'], (value) => numberAt(value, 'optimum', Number.MAX_VALUE)),
  }
  return { round, ignored }
}

const fields = {
  round: ['scenarios', 'capabilities', 'edges', 'forced', 'forbidden', 'groups', 'alternates', 'optimum'],
  scenario: ['id', 'demand', 'minimum'],
  capability: ['id', 'capacity', 'minimum'],
  group: ['id', 'per', 'scenarios', 'capabilities', 'atLeast', 'atMost'],
}

type Row = Readonly<Record<string, unknown>>
type Ids = { readonly scenario: ReadonlySet<string>; readonly capability: ReadonlySet<string> }

const optional = <Value>(value: unknown, read: (value: unknown) => Value): Value | undefined =>
  value === undefined || value === null ? undefined : read(value)

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new RoundFileError('the file', `is not JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}

function told(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function objectAt(value: unknown, field: string, known: readonly string[], ignore: (name: string) => void): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RoundFileError(field, `must be an object, and is ${told(value)}`)
  for (const name of Object.keys(value)) if (!known.includes(name)) ignore(name)
  return value as Row
}

function listAt(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new RoundFileError(field, `must be a list, and is ${told(value)}`)
  return value
}

function idsAt(rows: readonly Row[], field: string): ReadonlySet<string> {
  const ids = new Set<string>()
  rows.forEach(({ id }, at) => {
    if (typeof id !== 'string' || id === '')
      throw new RoundFileError(`${field}[${at}].id`, `must be a text that is not empty, and is ${told(id)}`)
    if (ids.has(id)) throw new RoundFileError(`${field}[${at}].id`, `${told(id)} stands in the list twice`)
    ids.add(id)
  })
  return ids
}

function countAt(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > largestCount)
    throw new RoundFileError(field, `must be a whole number from 0 to ${largestCount}, and is ${told(value)}`)
  return value
}

function numberAt(value: unknown, field: string, most = largestScore): number {
  if (typeof value !== 'number' || !(Math.abs(value) <= most))
    throw new RoundFileError(field, `must be a number from ${-most} to ${most}, and is ${told(value)}`)
  return value
}

function idAt(value: unknown, field: string, side: keyof Ids, ids: Ids): string {
  if (typeof value !== 'string' || !ids[side].has(value))
    throw new RoundFileError(field, `must be the id of a ${side}, and is ${told(value)}`)
  return value
}

function pairAt(value: unknown, field: string, ids: Ids): RoundPair {
  const pair = listAt(value, field)
  if (pair.length !== 2) throw new RoundFileError(field, `must be [scenario, capability], and is ${told(value)}`)
  return [idAt(pair[0], `${field}[0]`, 'scenario', ids), idAt(pair[1], `${field}[1]`, 'capability', ids)]
}

function edgesAt(value: unknown, ids: Ids): readonly RoundEdge[] {
  const places = new Map<string, number>()
  return listAt(value, 'edges').map((one, at): RoundEdge => {
    const field = `edges[${at}]`
    const edge = listAt(one, field)
    if (edge.length < 3 || edge.length > 4)
      throw new RoundFileError(
        field,
        `must be [scenario, capability, score] with or without the capability's own score`,
      )
    const pair = pairAt(edge.slice(0, 2), field, ids)
    const name = JSON.stringify(pair)
    const before = places.get(name)
    if (before !== undefined) throw new RoundFileError(field, `is the same pair as edges[${before}]: ${name}`)
    places.set(name, at)
    const score = numberAt(edge[2], `${field}[2]`)
    const liked = optional(edge[3], (number) => numberAt(number, `${field}[3]`))
    return liked === undefined ? [...pair, score] : [...pair, score, liked]
  })
}

const kinds: readonly RoundGroup['per'][] = ['round', 'scenario', 'capability']

function groupAt(row: Row, field: string, ids: Ids): RoundGroup {
  const per = kinds.find((kind) => kind === row['per'])
  if (!per) throw new RoundFileError(`${field}.per`, `must be one of ${kinds.join(', ')}, and is ${told(row['per'])}`)
  const members = (side: keyof Ids, name: 'scenarios' | 'capabilities') =>
    optional(row[name], (value) =>
      listAt(value, `${field}.${name}`).map((id, at) => idAt(id, `${field}.${name}[${at}]`, side, ids)),
    )
  return {
    id: String(row['id']),
    per,
    scenarios: members('scenario', 'scenarios'),
    capabilities: members('capability', 'capabilities'),
    atLeast: optional(row['atLeast'], (value) => countAt(value, `${field}.atLeast`)),
    atMost: optional(row['atMost'], (value) => countAt(value, `${field}.atMost`)),
  }
}
