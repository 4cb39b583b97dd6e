import type { Executor } from '@duijie/database/database.ts'
import type { PairObstacle } from '@duijie/domain/rounds/round-question.schema.ts'
import { findExclusionsOf, refuses } from '../../market/interest/interest.api.ts'

type Party = { id: string; organisation_id: string }

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
