import type { Audience } from '../../../kernel/access/audience.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { isSubmitted } from '@duijie/domain/listings/submitted.rules.ts'
import { disclose } from '@duijie/domain/listings/tiers.ts'
import { bilingualTexts, type Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'
import { taskGroupOf } from '@duijie/domain/taxonomy/task-group-of.ts'
import { ancestorsOf } from '@duijie/domain/taxonomy/taxonomy.ts'
import type { ListingRowStored } from '@duijie/database/tables/listing.table.ts'
import type { OrganisationRow } from '@duijie/database/tables/organisation.table.ts'
import type { SearchDocument } from '@duijie/search/port.ts'

/** Names what documents hold: an index that was built by another rule is built anew. To be raised with the rule. */
export const documentsVersion = 2

const isBilingual = (value: object): value is Bilingual => 'zh' in value || 'en' in value

/** Every text in a value, however deep; ids and numbers of structured fields stay out. */
const textsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((item) => (typeof item === 'string' ? [item] : textsIn(item)))
  if (typeof value !== 'object' || value === null) return []
  if (isBilingual(value)) return bilingualTexts(value)
  return Object.values(value).flatMap((item) => (typeof item === 'object' ? textsIn(item) : []))
}

/** Fields whose values are taxonomy ids: they travel as facets and concepts, not as words. */
const idFields = new Set([
  'kind',
  'title',
  'summary',
  'sectors',
  'tasks',
  'modalities',
  'region',
  'languages',
  'deployments',
  'sensitivity',
  'licence',
  'contactName',
  'contactPhone',
  'contactEmail',
  'website',
])

const expand = (ids: readonly string[]): string[] =>
  [...new Set(ids.flatMap((id) => [id, ...ancestorsOf(id).map((term) => term.id)]))].sort()

/** Tasks with the groups they belong to, so that a filter on a group finds them and it is counted. */
const withGroups = (tasks: readonly string[]): string[] => [
  ...new Set([...tasks, ...tasks.map(taskGroupOf).filter((group) => group !== undefined)]),
]

const deploymentsOf = (body: ListingBody): readonly string[] => ('deployments' in body ? body.deployments : [])

const namesOf = (body: ListingBody, organisation: OrganisationRow): string[] =>
  [
    organisation.name,
    organisation.name_en,
    ...(body.kind === 'capability' ? [body.title.zh, body.title.en, body.baseModel] : []),
  ].filter((name): name is string => Boolean(name))

/**
 * What one audience's index may hold of a listing. For the public: the teaser of the approved body of an open listing, or
 * nothing. For staff: everything that was handed in and not withdrawn; what is still being written is its author's alone.
 */
export const toSearchDocument = (
  audience: Audience,
  row: ListingRowStored,
  body: ListingBody,
  organisation: OrganisationRow,
): SearchDocument | undefined => {
  const isOpen = row.status === 'published' && row.is_public === 1 && organisation.verification !== 'suspended'
  if (audience === 'public' ? !isOpen : !isSubmitted(row.status)) return undefined
  const { body: shown } = disclose(body, audience === 'public' ? 'teaser' : 'full')
  const text = Object.entries(shown).flatMap(([field, value]) => (idFields.has(field) ? [] : textsIn(value)))
  const trl = body.kind === 'capability' ? body.trl : body.kind === 'scenario' ? body.trlMinimum : undefined
  return {
    id: row.id,
    version: row.version,
    title: body.title,
    names: namesOf(body, organisation),
    summary: body.summary ?? {},
    text,
    concepts: [...new Set([...body.tasks, ...body.sectors, ...body.modalities])].sort(),
    facets: {
      kind: [body.kind],
      sector: expand(body.sectors),
      task: withGroups(body.tasks),
      modality: [...new Set(body.modalities)],
      deployment: [...new Set(deploymentsOf(body))],
      region: body.region ? [body.region] : [],
      trl: trl === undefined ? [] : [`trl${trl}`],
      organisationKind: [organisation.kind],
    },
    sort: {
      publishedAt: row.published_at ?? undefined,
      deadline: body.kind === 'scenario' ? body.deadline : undefined,
      trl,
      parametersBillion: body.kind === 'capability' ? body.parametersBillion : undefined,
    },
  }
}
