import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { appRouter } from '../../app-router.ts'

type Definition = {
  type: string
  checks?: { _zod: { def: { check: string; format?: string; pattern?: RegExp } } }[]
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  items?: z.core.$ZodType[]
  options?: z.core.$ZodType[]
  innerType?: z.core.$ZodType
  in?: z.core.$ZodType
  out?: z.core.$ZodType
  left?: z.core.$ZodType
  right?: z.core.$ZodType
  keyType?: z.core.$ZodType
  valueType?: z.core.$ZodType
  getter?: () => z.core.$ZodType
  format?: string
  pattern?: RegExp
}

const definitionOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Definition

const harmless = new Set(['number', 'int', 'boolean', 'literal', 'enum', 'null', 'undefined', 'void', 'never', 'date'])
const limits = new Set(['max_length', 'length_equals', 'max_size', 'size_equals'])
/** A pattern that repeats without an end lets any length through. */
const isEndless = (pattern: RegExp): boolean => /[^\\][*+]|\{\d+,\}/.test(pattern.source)

const isBounded = ({ checks = [], pattern }: Definition): boolean =>
  (pattern !== undefined && !isEndless(pattern)) ||
  checks.some(({ _zod: { def } }) => limits.has(def.check) || (def.pattern !== undefined && !isEndless(def.pattern)))

/** Every place of an input in which a client may send as much as it likes. */
const unboundedIn = (schema: z.core.$ZodType, path: string, seen: Set<unknown> = new Set()): string[] => {
  if (seen.has(schema)) return []
  const within = new Set(seen).add(schema)
  const below = (next: z.core.$ZodType | undefined, at: string) => (next ? unboundedIn(next, at, within) : [])
  const def = definitionOf(schema)
  if (harmless.has(def.type)) return []
  switch (def.type) {
    case 'string':
      return isBounded(def) ? [] : [path]
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([key, value]) => below(value, `${path}.${key}`))
    case 'array':
      return [...(isBounded(def) ? [] : [`${path}[]`]), ...below(def.element, `${path}[]`)]
    case 'tuple':
      return (def.items ?? []).flatMap((item, at) => below(item, `${path}[${at}]`))
    case 'union':
      return (def.options ?? []).flatMap((option) => below(option, path))
    case 'intersection':
      return [...below(def.left, path), ...below(def.right, path)]
    case 'record': {
      const isClosed = def.keyType !== undefined && definitionOf(def.keyType).type === 'enum'
      const isNarrow = typeof z.globalRegistry.get(schema)?.['mostKeys'] === 'number'
      return [...(isClosed || isNarrow ? [] : [`${path}{}`]), ...below(def.valueType, `${path}{}`)]
    }
    // What comes in is judged before what it is turned into.
    case 'pipe':
      return below(def.in && definitionOf(def.in).type === 'transform' ? def.out : def.in, path)
    case 'lazy':
      return below(def.getter?.(), path)
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return below(def.innerType, path)
    default:
      return [`${path} (${def.type})`]
  }
}

type Procedure = { _def: { inputs: z.core.$ZodType[] } }

describe('what a client may send', () => {
  it('has a bound in every string, list and record of every procedure', () => {
    const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)
    expect(procedures.length).toBeGreaterThan(80)
    const unbounded = procedures.flatMap(([path, { _def }]) => _def.inputs.flatMap((input) => unboundedIn(input, path)))
    expect(unbounded).toEqual([])
  })

  it.each([
    ['a string', z.object({ a: z.string() }), ['x.a']],
    ['an optional string', z.object({ a: z.string().optional() }), ['x.a']],
    ['a trimmed string', z.string().trim(), ['x']],
    ['an address without a length', z.email(), ['x']],
    ['a list of bounded strings', z.array(z.string().max(3)), ['x[]']],
    ['a list in a bounded list', z.array(z.array(z.number())).max(3), ['x[][]']],
    ['a record', z.record(z.string().max(3), z.string().max(3)), ['x{}']],
    ['one of a union', z.union([z.string().max(3), z.string()]), ['x']],
    ['anything', z.object({ a: z.unknown() }), ['x.a (unknown)']],
    ['a pattern without an end', z.string().regex(/^a+$/), ['x']],
  ])('is found out without one: %s', (_what, schema, found) => {
    expect(unboundedIn(schema, 'x')).toEqual(found)
  })

  it.each([
    ['a bounded string', z.string().max(3)],
    ['a bounded address', z.string().max(200).pipe(z.email())],
    ['a day', z.iso.date()],
    ['a choice', z.enum(['a', 'b'])],
    ['a bounded list', z.array(z.number()).max(3)],
    ['a record of known keys', z.record(z.enum(['a']), z.number())],
  ])('may have one in this form: %s', (_what, schema) => {
    expect(unboundedIn(schema, 'x')).toEqual([])
  })
})
