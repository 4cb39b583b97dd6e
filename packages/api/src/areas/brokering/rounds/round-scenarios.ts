import { sql } from 'kysely'
import { z } from 'zod'

import type { Executor } from '@duijie/database/database.ts'
import { parseJson } from '@duijie/database/json.ts'
import { laneOf } from '@duijie/domain/pairings/pairing.rules.ts'
import type { ScenarioFilter } from '@duijie/domain/rounds/round-config.schema.ts'
import { sectorPath } from '@duijie/domain/taxonomy/sector.rules.ts'
import { endStages } from '@duijie/domain/pairings/pairing-stages.ts'

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

const scenarioRows = (executor: Executor, ask: Ask, now: string) => {
  let query = executor
    .selectFrom('listing')
    .innerJoin('organisation', 'organisation.id', 'listing.organisation_id')
    .select([
      'listing.id',
      'listing.organisation_id',
      'listing.published_body',
      'listing.published_at',
      'organisation.region as organisation_region',
    ])
    .where('listing.kind', '=', 'scenario')
    .where('listing.status', '=', 'published')
    .where('listing.published_at', 'is not', null)
    .where('organisation.verification', '<>', 'suspended')
    .where('organisation.membership', '=', 'member')
  if (ask.scenarioIds && ask.scenarioIds.length > 0) query = query.where('listing.id', 'in', ask.scenarioIds)
  if (ask.openForDays !== undefined) {
    const latest = new Date(Date.parse(now) - ask.openForDays * 86_400_000).toISOString()
    query = query.where('listing.published_at', '<=', latest)
  }
  if (ask.onlyUnpaired) {
    query = query.where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('pairing')
            .select(sql<number>`1`.as('one'))
            .where('pairing.scenario_id', '=', eb.ref('listing.id'))
            .where('pairing.stage', 'not in', endStages),
        ),
      ),
    )
  }
  for (const word of wordsOf(ask.text)) query = query.where(matchesWord(word))
  return query
}

const wordsOf = (text = ''): string[] => text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)

/** The teaser or the name of the organisation has this word in it. */
export const matchesWord = (word: string) => {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(listing.teaser_text like ${pattern} escape '\\' or lower(organisation.name) like ${pattern} escape '\\'
    or lower(coalesce(organisation.name_en, '')) like ${pattern} escape '\\')`
}

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
    const rows = await scenarioRows(executor, ask, now)
      .orderBy('listing.published_at')
      .orderBy('listing.id')
      .limit(batchSize)
      .offset(offset)
      .execute()
    for (const row of rows) {
      const body = parseJson(scenarioFacts, row.published_body ?? '{}', 'listing.published_body')
      const facts = {
        id: row.id,
        organisationId: row.organisation_id,
        sectors: body.sectors,
        region: body.region ?? row.organisation_region ?? undefined,
        publishedAt: row.published_at ?? now,
      }
      if (found.length < mostScenarios && fits(ask, facts)) found.push(facts)
    }
    if (rows.length < batchSize) break
  }
  return found
}
