import type { z } from 'zod'

import type { Rejection } from './import-outcome.ts'
import type { JsonObject } from './maps/json.ts'

/** A `validate` for `mapRows` from a listing's schema: one issue per wrong field, the schema's message as its reason. */
export const validateWith =
  (schema: z.ZodType) =>
  (body: JsonObject): Rejection[] => {
    const parsed = schema.safeParse(body)
    if (parsed.success) return []
    return parsed.error.issues.map((issue) => ({ field: issue.path.map(String).join('.'), reason: issue.message }))
  }
