import type { Executor } from '@duijie/database/database.ts'
import type { PairObstacle } from '@duijie/domain/rounds/round-question.schema.ts'
import { refuses } from '../../market/interest/interest.api.ts'

type Party = { id: string; organisation_id: string }

/** Of each of these scenarios the capabilities that one of the two lists leaves out. */
export const findExclusionsOf = async (
  executor: Executor,
  scenarioIds: readonly string[],
): Promise<Map<string, Set<string>>> => {
  const excluded = new Map<string, Set<string>>()
  if (scenarioIds.length === 0) return excluded
  const rows = await executor
    .selectFrom('exclusion')
    .select(['listing_id', 'candidate_id'])
    .where((eb) => eb.or([eb('listing_id', 'in', scenarioIds), eb('candidate_id', 'in', scenarioIds)]))
    .execute()
  const asked = new Set(scenarioIds)
  for (const { listing_id: own, candidate_id: other } of rows) {
    const [scenario, capability] = asked.has(own) ? [own, other] : [other, own]
    excluded.set(scenario, (excluded.get(scenario) ?? new Set()).add(capability))
  }
  return excluded
}

/** Why these two must not be assigned each other; undefined if nothing stands between them. */
export const findPairObstacle = async (
  executor: Executor,
  scenario: Party,
  capability: Party & { isOpenModel: boolean },
): Promise<PairObstacle | undefined> => {
  if (scenario.organisation_id === capability.organisation_id) return 'same_organisation'
  if (capability.isOpenModel) return 'open_model'
  if ((await refuses(executor, scenario, capability)) || (await refuses(executor, capability, scenario)))
    return 'refused'
  const excluded = await findExclusionsOf(executor, [scenario.id])
  return excluded.get(scenario.id)?.has(capability.id) ? 'excluded' : undefined
}
