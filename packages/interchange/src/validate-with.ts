import type { z } from 'zod'

import type { Rejection } from './import-outcome.ts'
import { excerpt } from './maps/change.ts'
import { valueAt, type JsonObject } from './maps/json.ts'

const shown = (value: unknown): { before?: string } =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? { before: excerpt(value) } : {}

/** A `validate` for `mapRows` from a listing's schema: one issue per wrong field, the schema's message as its reason. */
export const validateWith =
  (schema: z.ZodType) =>
  (body: JsonObject): Rejection[] => {
    const parsed = schema.safeParse(body)
    if (parsed.success) return []
    return parsed.error.issues.map(({ path, message }) => ({
      field: path.map(String).join('.'),
      reason: message,
      ...shown(valueAt(body, path.map(String))),
    }))
  }
