import { z } from 'zod'

/** A record of at most `most` keys. The bound is written on the schema, so that a test can find the ones without. */
export const boundedRecord = <Key extends z.core.$ZodRecordKey, Value extends z.ZodType>(
  key: Key,
  value: Value,
  most: number,
) =>
  z
    .record(key, value)
    .refine((record) => Object.keys(record).length <= most, { message: 'input.too_large' })
    .meta({ mostKeys: most })
