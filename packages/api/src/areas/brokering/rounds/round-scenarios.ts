import { z } from 'zod'

import type { Executor } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import { laneOf } from '@duijie/domain/pairings/pairing.rules.ts'
import type { ScenarioFilter } from '@duijie/domain/rounds/round-config.schema.ts'
import { sectorPath } from '@duijie/domain/taxonomy/sector.rules.ts'
import { addDays } from '@duijie/domain/shared/days.rules.ts'
import { findOrganisations } from '../../identity/organisations/organisations.api.ts'
import { listPublished } from '../../market/listings/listings.api.ts'
import { isUnpaired } from '../pairings/pairings.api.ts'

/** More than this is several rounds: one for each lane, for instance. */
export const mostScenarios = 2_000
const batchSize = 1_000

/** A published scenario that a round can take, with what its limits ask about. */
export type RoundScenarioFacts = {
  id: string
  organisationId: string
  sectors: string[]
  region: string | undefined
  publishedAt: string
}

type Ask = Partial<ScenarioFilter> & {
  /** Each word is in the teaser or in the name of the organisation. */
  text?: string | undefined
  /** Only these; none named: all. */
  scenarioIds?: readonly string[] | undefined
}

/** The few fields that filters read; the whole body would cost most of the time. */
const scenarioFacts = z.object({ sectors: z.array(z.string()).default([]), region: z.string().optional() })

export const wordsOf = (text = ''): string[] => text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)

const conditionsOf = (ask: Ask, now: string) => ({
  kinds: ['scenario'] as const,
  ids: ask.scenarioIds && ask.scenarioIds.length > 0 ? ask.scenarioIds : undefined,
  publishedBefore: ask.openForDays === undefined ? undefined : addDays(now, -ask.openForDays),
  only: ask.onlyUnpaired ? isUnpaired : undefined,
  words: wordsOf(ask.text),
})

const fits = ({ lane, sector, region }: Ask, facts: RoundScenarioFacts): boolean =>
  (!lane || laneOf(facts.sectors) === lane) &&
  (!sector || facts.sectors.some((each) => sectorPath(each).includes(sector))) &&
  (!region || facts.region === region)

/**
 * The published scenarios that the filters let in, open longest first and at most `mostScenarios`. A picker shows by it
 * what a round would take by it.
 */
export const findRoundScenarios = async (executor: Executor, ask: Ask, now: string): Promise<RoundScenarioFacts[]> => {
  const found: RoundScenarioFacts[] = []
  for (let offset = 0; found.length < mostScenarios; offset += batchSize) {
    const rows = await listPublished(executor, { ...conditionsOf(ask, now), limit: batchSize, offset })
    const organisations = await findOrganisations(
      executor,
      rows.map((row) => row.organisation_id),
    )
    for (const row of rows) {
      const body = parseJson(scenarioFacts, row.published_body ?? '{}', 'listing.published_body')
      const facts = {
        id: row.id,
        organisationId: row.organisation_id,
        sectors: body.sectors,
        region: body.region ?? organisations.get(row.organisation_id)?.region ?? undefined,
        publishedAt: row.published_at ?? now,
      }
      if (found.length < mostScenarios && fits(ask, facts)) found.push(facts)
    }
    if (rows.length < batchSize) break
  }
  return found
}
