import { z } from 'zod'

import type { ImportMap } from './import-map.schema.ts'

/** The schema inside optional, default and piped ones. */
const bare = (schema: unknown): unknown => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.unwrap())
  return schema instanceof z.ZodPipe ? bare(schema.in) : schema
}

const holds = (schema: unknown, names: readonly string[]): boolean => {
  const [name, ...rest] = names
  const inner = bare(schema)
  if (name === undefined) return true
  if (inner instanceof z.ZodArray) return /^\d+$/.test(name) && holds(inner.element, rest)
  if (!(inner instanceof z.ZodObject)) return false
  return Object.hasOwn(inner.shape, name) && holds(inner.shape[name], rest)
}

/** Fields that a map fills and a listing does not have: a schema leaves out what it does not know, without a word. */
export const unknownTargets = (map: ImportMap, schema: z.ZodObject): string[] =>
  Object.keys(map.fields).filter((path) => !holds(schema, path.split('.')))
