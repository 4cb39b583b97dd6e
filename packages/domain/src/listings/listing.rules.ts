import type { ListingBody } from './body.schema.ts'

/** A field that must be mended before a listing can be submitted. */
export type FieldIssue = { field: string; code: string }

/** Fields without which a listing cannot be submitted. */
export const requiredFields: { [Kind in ListingBody['kind']]: readonly string[] } = {
  capability: ['title', 'summary', 'tasks', 'deployments'],
  scenario: ['title', 'summary', 'sectors', 'need'],
  dataset: ['title', 'summary', 'modalities', 'accessMode'],
  compute: ['title', 'accelerator', 'acceleratorCount', 'region'],
}

const hasValue = (value: unknown): boolean => {
  if (value === undefined || value === null || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || Object.values(value).some(Boolean)
}

type Range = { low: string; high: string; code: string }

const ranges: readonly Range[] = [
  { low: 'priceMinimumFen', high: 'priceMaximumFen', code: 'range.price' },
  { low: 'budgetMinimumFen', high: 'budgetMaximumFen', code: 'range.budget' },
  { low: 'availableFrom', high: 'availableUntil', code: 'range.days' },
]

const rangeIssues = (fields: Record<string, unknown>): FieldIssue[] =>
  ranges.flatMap(({ low, high, code }) => {
    const from = fields[low]
    const to = fields[high]
    const wrong =
      (typeof from === 'number' && typeof to === 'number' && from > to) ||
      (typeof from === 'string' && typeof to === 'string' && from > to)
    return wrong ? [{ field: high, code }] : []
  })

/** Everything that stands between this body and a review, in the order of the form. `today` is `2026-11-23`. */
export const submissionIssues = (body: ListingBody, today: string, isTerm: (id: string) => boolean): FieldIssue[] => {
  const fields: Record<string, unknown> = { ...body }
  const missing = requiredFields[body.kind]
    .filter((field) => !hasValue(fields[field]))
    .map((field) => ({ field, code: 'field.required' }))
  const named: Record<string, readonly string[]> = {
    sectors: body.sectors,
    tasks: body.tasks,
    modalities: body.modalities,
    ...(body.kind === 'scenario' && { certificatesRequired: body.certificatesRequired }),
  }
  const unknownTerms = Object.entries(named)
    .filter(([, ids]) => ids.some((id) => !isTerm(id)))
    .map(([field]) => ({ field, code: 'field.unknown_term' }))
  const past = body.kind === 'scenario' && body.deadline !== undefined && body.deadline < today
  return [
    ...missing,
    ...unknownTerms,
    ...rangeIssues(fields),
    ...(past ? [{ field: 'deadline', code: 'field.in_the_past' }] : []),
  ]
}

/**
 * What the form asks before it sends a listing, because no answer would be taken for the widest one. Imports may leave
 * it open.
 */
export const openQuestions = (body: ListingBody): FieldIssue[] =>
  body.kind === 'scenario' && body.residency === undefined ? [{ field: 'residency', code: 'field.required' }] : []

/** Fields that are not required but that candidates and matching gain from, still empty. */
export const helpfulFields: { [Kind in ListingBody['kind']]: readonly string[] } = {
  capability: ['sectors', 'modalities', 'trl', 'priceModel', 'priceMinimumFen', 'licence', 'evidence', 'languages'],
  scenario: [
    'tasks',
    'modalities',
    'kpis',
    'deployments',
    'budgetMaximumFen',
    'deadline',
    'dataAvailable',
    'sensitivity',
  ],
  dataset: ['sampleCount', 'sizeBytes', 'licence', 'sensitivity', 'tasks', 'sectors'],
  compute: ['gpuHours', 'priceFenPerGpuHour', 'availableFrom', 'interconnect'],
}

export const emptyHelpfulFields = (body: ListingBody): string[] => {
  const fields: Record<string, unknown> = { ...body }
  return helpfulFields[body.kind].filter((field) => !hasValue(fields[field]))
}
