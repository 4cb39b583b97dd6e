import { z } from 'zod'

import { commonFields, paragraphs, shortText } from './fields.schema.ts'

/** open 开放下载 · request 申请访问 · on_site 现场使用 · compute_to_data 数据不出域. */
export const accessMode = z.enum(['open', 'request', 'on_site', 'compute_to_data'])

/** 数据: a dataset that one side has and another needs. */
export const datasetBody = z.object({
  ...commonFields,
  kind: z.literal('dataset'),
  description: paragraphs.optional(),
  sizeBytes: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  sampleCount: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  collection: paragraphs.optional(),
  labels: paragraphs.optional(),
  sensitivity: z.string().max(32).optional(),
  licence: z.string().max(64).optional(),
  accessMode: accessMode.default('request'),
  formats: shortText.optional(),
})
export type DatasetBody = z.infer<typeof datasetBody>
