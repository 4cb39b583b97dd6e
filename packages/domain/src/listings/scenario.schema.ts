import { z } from 'zod'

import { bilingual } from '../shared/bilingual.schema.ts'
import { fen } from '../shared/money.schema.ts'
import { lineText } from '../shared/safe-text.schema.ts'
import { dayText } from '../shared/time.schema.ts'
import { commonFields, paragraphs, termIds } from './fields.schema.ts'

/** A measure of success: where it stands today and where it must be. */
export const kpi = z.object({
  name: bilingual(80),
  unit: lineText(24).optional(),
  baseline: z.number().finite().optional(),
  target: z.number().finite().optional(),
})
export type Kpi = z.infer<typeof kpi>

/** Where data may go: anywhere, within China, within the province, or nowhere outside the premises. */
const residency = z.enum(['any', 'china', 'region', 'premises'])

/** public 公开 · teaser 摘要公开，全文须同意 · invited 仅受邀方可见 (matched by staff, never in the public index). */
export const confidentiality = z.enum(['public', 'teaser', 'invited'])

/** 场景: a real need with data, KPIs, budget and deadline. */
export const scenarioBody = z.object({
  ...commonFields,
  kind: z.literal('scenario'),
  /** What has to be solved, in full. */
  need: paragraphs.optional(),
  currentProcess: paragraphs.optional(),
  /** What the current way costs a year, in fen. */
  currentCostFen: fen.optional(),
  kpis: z.array(kpi).max(12).default([]),
  dataAvailable: paragraphs.optional(),
  sensitivity: z.string().max(32).optional(),
  /** Deployment modes that are acceptable; empty means any. */
  deployments: termIds.default([]),
  /** Absent until somebody was asked: nobody's data goes anywhere by default. */
  residency: residency.optional(),
  budgetMinimumFen: fen.optional(),
  budgetMaximumFen: fen.optional(),
  deadline: dayText.optional(),
  trlMinimum: z.number().int().min(1).max(9).optional(),
  /** Certificates without which nobody may do the work; taxonomy ids. */
  certificatesRequired: termIds.default([]),
  /** How many partners are wanted, 1 to 20. */
  demand: z.number().int().min(1).max(20).default(1),
  confidentiality: confidentiality.default('teaser'),
  /** The plant, ward or field itself. */
  site: bilingual(160).optional(),
})
export type ScenarioBody = z.infer<typeof scenarioBody>
