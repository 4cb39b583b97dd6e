import { offerKindOf } from '@duijie/domain/matches/offer.rules.ts'
import type { OrganisationMembership } from '@duijie/domain/organisations/organisation.schema.ts'
import type { CapabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import type { ScenarioBody } from '@duijie/domain/listings/scenario.schema.ts'
import { readCertificates } from '@duijie/domain/taxonomy/certificate.rules.ts'
import { bilingualTexts } from '@duijie/domain/shared/bilingual.schema.ts'
import type { CapabilityProfile, ScenarioProfile } from '@duijie/matching/profile.ts'

/**
 * Names how a listing is read into a profile, teasers included. To be raised whenever the same listing gives another
 * profile, since engines start from profiles that were made before; `profile-version.test.ts` fails until it is.
 */
export const PROFILE_VERSION = 2

/** What stands around a body: whose it is and how it is placed. */
export type ListingState = {
  id: string
  organisationId: string
  verified: boolean
  membership: OrganisationMembership
  load?: number | undefined
}

const range = (minimumFen: number | undefined, maximumFen: number | undefined) =>
  minimumFen === undefined && maximumFen === undefined ? undefined : { minimumFen, maximumFen }

const common = (state: ListingState, body: CapabilityBody | ScenarioBody) => ({
  id: state.id,
  organisationId: state.organisationId,
  title: bilingualTexts(body.title),
  tasks: body.tasks,
  modalities: body.modalities,
  sectors: body.sectors,
  deployments: body.deployments,
  languages: body.languages,
  ...(body.region ? { region: body.region } : {}),
})

/** A capability body, whole or disclosed, as the engine reads it. Absent stays absent. */
export const toCapabilityProfile = (state: ListingState, body: CapabilityBody): CapabilityProfile => {
  const certificates = readCertificates(body.certificates)
  const price = range(body.priceMinimumFen, body.priceMaximumFen)
  return {
    ...common(state, body),
    summary: [...bilingualTexts(body.summary), ...bilingualTexts(body.description)],
    evidence: body.evidence.map((item) => ({
      title: bilingualTexts(item.title),
      summary: [...bilingualTexts(item.summary), ...bilingualTexts(item.outcome)],
      sectors: item.sectors,
    })),
    trl: body.trl,
    price: price || body.priceModel ? { ...price, model: body.priceModel } : undefined,
    parametersBillion: body.parametersBillion,
    licence: body.licence,
    leadTimeDays: body.leadTimeDays,
    certificates: certificates.ids,
    hasOtherCertificates: !certificates.isComplete,
    verified: state.verified,
    isOpenModel: offerKindOf(body, state.membership) === 'open_model',
    paused: body.paused,
    capacity: body.capacity,
    load: state.load,
  }
}

/** A scenario body, whole or disclosed, as the engine reads it. */
export const toScenarioProfile = (state: ListingState, body: ScenarioBody): ScenarioProfile => ({
  ...common(state, body),
  summary: [
    ...bilingualTexts(body.summary),
    ...bilingualTexts(body.need),
    ...bilingualTexts(body.currentProcess),
    ...body.kpis.flatMap((kpi) => bilingualTexts(kpi.name)),
    ...bilingualTexts(body.dataAvailable),
  ],
  residency: body.residency ?? 'any',
  sensitivity: body.sensitivity,
  budget: range(body.budgetMinimumFen, body.budgetMaximumFen),
  deadline: body.deadline,
  trlMinimum: body.trlMinimum,
  certificatesRequired: body.certificatesRequired,
})
