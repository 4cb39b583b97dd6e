import type { BrowserContext } from 'playwright-core'

import { ask, call } from './calls.ts'

type People = { owner: BrowserContext; admin: BrowserContext; reviewer: BrowserContext }
type Listed = { matches: { listing: { id: string; organisation: { id: string } } }[]; considered: number }

const need = {
  kind: 'scenario',
  title: { zh: '焊缝底片云端判读', en: 'Reading of weld films in the cloud' },
  summary: { zh: '没有机房和运维人员，只接受云端接口的焊缝缺陷判读。' },
  need: { zh: '现由三名探伤员人工评片，每周约四百张，旺季积压一周。' },
  sectors: ['C33'],
  tasks: ['defect-inspection'],
  modalities: ['image'],
  deployments: ['public_api'],
  certificatesRequired: ['mlps-3', 'iso-9001'],
  trlMinimum: 7,
}

const reasons = ['already_supplier', 'tried_before', 'not_relevant', 'too_small', 'too_far'] as const

const publish = async ({ owner, reviewer }: People, url: string, organisationId: string): Promise<string> => {
  const draft = await call<{ id: string; version: number }>(owner, url, 'listings.create', {
    organisationId,
    body: need,
  })
  const sent = await call<{ version: number }>(owner, url, 'listings.act', { ...draft, action: 'submit' })
  await call(reviewer, url, 'review.decide', { id: draft.id, version: sent.version, decision: 'approve' })
  return draft.id
}

const listOf = async (owner: BrowserContext, url: string, listingId: string): Promise<Listed> => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const list = await ask<Listed>(owner, url, 'matches.forScenario', { listingId, limit: 50 })
    if (list.considered > 0) return list
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('the engine never heard of the scenario that nothing fits')
}

/**
 * A plant that has ruled out everyone who could do its work, one organisation for good and the others one by one, so
 * that nothing fits any more.
 */
export const strand = async (people: People, url: string): Promise<{ organisationId: string; listingId: string }> => {
  const { owner, admin } = people
  const { id: organisationId } = await call<{ id: string }>(owner, url, 'organisations.create', {
    name: '江口特种压力容器厂',
    kind: 'industry',
  })
  await call(admin, url, 'organisations.setVerification', { id: organisationId, version: 1, state: 'verified' })
  const listingId = await publish(people, url, organisationId)
  const { matches } = await listOf(owner, url, listingId)
  const [first] = matches.map(({ listing }) => listing)
  if (!first) throw new Error('the demo world has nobody who works in the cloud')
  await call(owner, url, 'interest.refuse', {
    organisationId,
    refusedId: first.organisation.id,
    kind: 'conflict',
    note: '与该公司的合同纠纷尚未了结。',
  })
  for (let left = await listOf(owner, url, listingId); left.matches.length > 0;) {
    for (const [at, { listing }] of left.matches.entries()) {
      const reason = reasons[at % reasons.length]
      await call(owner, url, 'interest.exclude', { listingId, candidateId: listing.id, reason })
    }
    left = await listOf(owner, url, listingId)
  }
  return { organisationId, listingId }
}

/** A vendor's proposal that the plant has turned down, with a reason from the list and words. */
export const turnDown = async (
  { owner, reviewer }: Omit<People, 'admin'>,
  url: string,
  pair: { scenarioId: string; capabilityId: string },
): Promise<void> => {
  const { id } = await call<{ id: string }>(reviewer, url, 'pairings.propose', pair)
  const { version } = await ask<{ version: number }>(owner, url, 'pairings.get', { id })
  await call(owner, url, 'pairings.respond', {
    id,
    version,
    answer: 'declined',
    reason: 'data_constraints',
    note: '底片只能在厂内判读，云端方案上级没有批准。',
  })
}
