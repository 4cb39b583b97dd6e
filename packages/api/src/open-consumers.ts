import { createNoticesConsumer } from './blocks/notices/notices.consumer.ts'
import { features } from './features.ts'
import type { Deps } from './kernel/deps.ts'
import type { Feature } from './kernel/features/feature.ts'
import { consumersOf, mailsOf, type OpenConsumer } from './kernel/features/running.ts'

/** Everybody who follows the outbox of this installation: the features' consumers, and the notices of all of them. */
export const openConsumers = async (deps: Deps): Promise<OpenConsumer[]> => {
  const all: readonly Feature[] = features
  return [...(await consumersOf(all, deps)), { consumer: createNoticesConsumer(deps, mailsOf(all)), isIndex: false }]
}
