import { z } from 'zod'

import { bilingual } from '../shared/bilingual.schema.ts'
import { fen } from '../shared/money.schema.ts'
import { lineText } from '../shared/safe-text.schema.ts'
import { commonFields, paragraphs, shortText, termIds } from './fields.schema.ts'

export const priceModel = z.enum(['free', 'per_token', 'per_call', 'subscription', 'licence', 'project', 'negotiable'])

/** One past deployment: what proves the capability. */
export const evidence = z.object({
  title: bilingual(160),
  summary: bilingual(1200).optional(),
  sectors: termIds.default([]),
  /** Kept to the full tier: a customer's name is not the vendor's to publish. */
  customer: lineText(120).optional(),
  year: z.number().int().min(1990).max(2100).optional(),
  outcome: bilingual(300).optional(),
})
export type Evidence = z.infer<typeof evidence>

/** 能力: a model, algorithm, technology or service on offer. */
export const capabilityBody = z.object({
  ...commonFields,
  kind: z.literal('capability'),
  form: z.enum(['model', 'algorithm', 'technology', 'service']).default('model'),
  description: paragraphs.optional(),
  parametersBillion: z.number().min(0.0001).max(100_000).optional(),
  contextTokens: z.number().int().min(1).max(100_000_000).optional(),
  baseModel: lineText(120).optional(),
  licence: z.string().max(64).optional(),
  releasedOn: z.iso.date().optional(),
  deployments: termIds.default([]),
  hardware: shortText.optional(),
  priceModel: priceModel.optional(),
  /** Usual price of one project or one year, in fen. */
  priceMinimumFen: fen.optional(),
  priceMaximumFen: fen.optional(),
  /** From contract to a working system. */
  leadTimeDays: z.number().int().min(1).max(3650).optional(),
  trl: z.number().int().min(1).max(9).optional(),
  /** Certificates and filings, such as a 生成式人工智能服务备案 number or an NMPA class III registration. */
  certificates: z.array(lineText(120)).max(20).default([]),
  /** How many pairings the vendor can serve at once; absent means unstated. */
  capacity: z.number().int().min(0).max(1000).optional(),
  /** The vendor takes no new pairings for now. */
  paused: z.boolean().default(false),
  evidence: z.array(evidence).max(30).default([]),
})
export type CapabilityBody = z.infer<typeof capabilityBody>
