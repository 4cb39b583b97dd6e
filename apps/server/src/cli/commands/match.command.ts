import { findListing, publishedBody } from '@duijie/api/areas/market/listings/listings.repository.ts'
import { listingState, toProfile, type Profile } from '@duijie/api/areas/market/matches/matching-engines.ts'
import { findOrganisation } from '@duijie/api/areas/identity/organisations/organisations.repository.ts'
import type { CapabilityMatch, ScenarioMatch } from '@duijie/matching/match-queries.ts'
import type { Runtime } from '../../runtime/open-runtime.ts'
import { UsageError, wholeNumber, type Call, type Command } from '../command.ts'
import type { Say } from '../command-language.ts'
import { matchText } from '../match-text.ts'
import { fillMatching, withRuntime } from '../with-runtime.ts'

const toCapabilityMatch = ({ capabilityId, score, signals }: CapabilityMatch) => ({
  capability: capabilityId,
  score,
  signals,
})
const toScenarioMatch = ({ scenarioId, score, signals }: ScenarioMatch) => ({ scenario: scenarioId, score, signals })

const profileOf = async ({ deps }: Runtime, id: string, kind: Profile['kind']): Promise<Profile> => {
  const row = await findListing(deps.database.db, null, id)
  const organisation = row && (await findOrganisation(deps.database.db, row.organisation_id))
  const body = row?.status === 'published' ? publishedBody(row) : undefined
  const profile = organisation && body && toProfile(body, listingState(id, organisation))
  if (profile?.kind !== kind) throw new UsageError(`there is no published ${kind} ${id}`)
  return profile
}

/** One listing's result in the shape that is documented; staff's engine, as an operator asks. */
const matchOne = (runtime: Runtime, question: Profile, limit: number) => {
  const engine = runtime.deps.matching.staff
  if (question.kind === 'scenario') {
    const { matches, excluded } = engine.matchScenario(question.profile, { limit })
    return { scenario: question.profile.id, matches: matches.map(toCapabilityMatch), excluded }
  }
  const { matches, excluded } = engine.matchCapability(question.profile, { limit })
  return { capability: question.profile.id, matches: matches.map(toScenarioMatch), excluded }
}

type Result = ReturnType<typeof matchOne>

const toText = (result: Result, say: Say): string => {
  const candidates = result.matches.map((match) => ({
    other: 'capability' in match ? match.capability : match.scenario,
    score: match.score,
    signals: match.signals,
  }))
  const asked = 'scenario' in result ? result.scenario : result.capability
  return matchText(asked ?? '', candidates, result.excluded, say)
}

const questionsOf = async (runtime: Runtime, call: Call): Promise<Profile[]> => {
  const scenario = call.option('scenario')
  const capability = call.option('capability')
  if (scenario) return [await profileOf(runtime, scenario, 'scenario')]
  if (capability) return [await profileOf(runtime, capability, 'capability')]
  if (!call.flag('all')) throw new UsageError('match needs --scenario ID, --capability ID or --all')
  const rows = await runtime.deps.database.db
    .selectFrom('listing')
    .select('id')
    .where('kind', '=', 'scenario')
    .where('status', '=', 'published')
    .orderBy('id')
    .execute()
  return Promise.all(rows.map((row) => profileOf(runtime, row.id, 'scenario')))
}

export const matchCommand: Command = {
  name: 'match',
  usage: 'match --scenario ID | --capability ID | --all [--top 10] [--lang zh|en] [--json]',
  summary: 'Who can do this, or who needs this, with every reason. --all prints one line per published scenario.',
  options: {
    scenario: { type: 'string', help: 'id of a published scenario' },
    capability: { type: 'string', help: 'id of a published capability' },
    all: { type: 'boolean', help: 'every published scenario' },
    top: { type: 'string', help: 'how many candidates (10)' },
  },
  run: async (call, print) => {
    const limit = wholeNumber(call.option('top'), 10, '--top')
    await withRuntime(async (runtime) => {
      await fillMatching(runtime)
      for (const question of await questionsOf(runtime, call)) {
        const result = matchOne(runtime, question, limit)
        print(call.json ? JSON.stringify(result) : toText(result, call.say))
      }
    })
  },
}
