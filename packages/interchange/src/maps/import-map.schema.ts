import { z } from 'zod'

import { listingKind } from '@duijie/domain/listings/listing.schema.ts'

import { statedEncoding } from '../encoding/encoding.schema.ts'
import { decimalMark, fieldRules } from './field-rule.schema.ts'

const columnName = z.string().min(1)

/** `title.zh`, `kpis.0.name.en`: names begin with a small letter, numbers make lists. */
const targetPath = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.([a-z][A-Za-z0-9]*|\d{1,2}))*$/, { message: 'is not a field such as title.zh' })
  .refine((path) => !path.split('.').some((name) => name === 'constructor' || name === 'prototype'), {
    message: 'is not a field',
  })

const externalId = z.union([
  z.strictObject({ column: columnName, prefix: z.string().max(40).default('') }),
  z.strictObject({ template: z.string().min(1) }),
  z.strictObject({ hash: z.array(columnName).min(1), prefix: z.string().max(40).default('') }),
])

const skipRule = z
  .strictObject({
    column: columnName,
    in: z.array(z.string()).min(1).optional(),
    contains: z.array(z.string().min(1)).min(1).optional(),
    reason: z.string().min(1).max(200),
  })
  .refine((rule) => rule.in ?? rule.contains, { message: 'needs in or contains' })

/** How the rows of a file become listings of one kind. */
export const importMap = z.strictObject({
  version: z.literal(1),
  kind: listingKind,
  format: z.enum(['csv', 'markdown']),
  encoding: statedEncoding.optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  /** The record that holds the headers, where titles stand before it. */
  headerRow: z.int().min(1).max(1000).optional(),
  decimal: decimalMark.optional(),
  columns: z.record(columnName, z.union([columnName, z.array(columnName).min(1)])).default({}),
  blank: z.array(z.string()).default([]),
  externalId,
  duplicates: z.enum(['reject', 'number']).default('reject'),
  require: z.array(columnName).default([]),
  skipWhen: z.array(skipRule).default([]),
  organisation: z
    .strictObject({
      column: columnName,
      kind: z.enum(['vendor', 'industry', 'compute', 'institute']).default('vendor'),
      maxLength: z.int().min(1).default(120),
    })
    .optional(),
  /** Where the facts of the file can be read; organisations that are new are then listed under it. */
  source: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
  /** New organisations are members whose people are here. */
  members: z.boolean().default(false),
  fields: z.record(targetPath, fieldRules).refine((fields) => Object.keys(fields).length > 0, { message: 'is empty' }),
})
export type ImportMap = z.output<typeof importMap>
