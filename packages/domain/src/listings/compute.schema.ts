import { z } from 'zod'

import { fen } from '../shared/money.schema.ts'
import { dayText } from '../shared/time.schema.ts'
import { commonFields, paragraphs, shortText } from './fields.schema.ts'

/** 算力: accelerator time on offer. */
export const computeBody = z.object({
  ...commonFields,
  kind: z.literal('compute'),
  description: paragraphs.optional(),
  accelerator: z.string().max(64).optional(),
  acceleratorCount: z.number().int().min(1).max(1_000_000).optional(),
  memoryGb: z.number().min(1).max(10_000).optional(),
  /** Accelerator hours on offer in all. */
  gpuHours: z.number().int().min(0).max(1_000_000_000).optional(),
  priceFenPerGpuHour: fen.optional(),
  interconnect: shortText.optional(),
  availableFrom: dayText.optional(),
  availableUntil: dayText.optional(),
})
export type ComputeBody = z.infer<typeof computeBody>
