import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { RoundResult } from '@duijie/rounds/round.ts'
import { answerNextQuestion } from '../areas/brokering/rounds/round-question-runner.ts'
import { runNextRound } from '../areas/brokering/rounds/round-runner.ts'
import { answerHere, solveHere } from './round-solvers.ts'
import { createTestPlatform } from './test-platform.ts'
import { aCapability, aScenario, createTestWorld, publish } from './test-world.ts'

export const pairsOf = ({ result }: RoundDetail): string[][] =>
  ((result as RoundResult | undefined)?.assignments ?? []).map(({ scenario, capability }) => [scenario, capability])

/** A plant with two needs and two vendors with one capability each, in the staff engine, and rounds over them. */
export const createRoundBench = async () => {
  const platform = await createTestPlatform()
  const world = await createTestWorld(platform)
  const { plant, vendor, stranger, reviewer, broker } = world.as
  const scenarioIds: string[] = []
  for (const zh of ['冷轧带钢表面缺陷检测', '热轧带钢表面缺陷检测'])
    scenarioIds.push(await publish(plant, reviewer, world.organisations.plant, aScenario({ title: { zh } })))
  const capabilityIds = [
    await publish(vendor, reviewer, world.organisations.vendor, aCapability()),
    await publish(stranger, reviewer, world.organisations.stranger, aCapability({ title: { zh: '带钢缺陷视觉检测' } })),
  ]
  await platform.settle()

  const finished = async (config: Record<string, unknown> = {}): Promise<RoundDetail> => {
    const { id, version } = await broker.rounds.create({ title: '春季对接', demand: 1, capacity: 1, ...config })
    await broker.rounds.run({ id, version })
    await runNextRound(platform.deps, solveHere)
    return broker.rounds.get({ id })
  }
  return {
    platform,
    world,
    scenarioIds: scenarioIds as [string, string],
    capabilityIds: capabilityIds as [string, string],
    finished,
    answerNext: () => answerNextQuestion(platform.deps, answerHere),
  }
}

export type RoundBench = Awaited<ReturnType<typeof createRoundBench>>
