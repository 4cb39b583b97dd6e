import { defineFeature } from '../../../kernel/features/feature.ts'
import { matchesInvariants } from './matches.invariants.ts'
import type { Embeddings } from '../embeddings/embeddings.api.ts'
import type { Audience } from '../../../kernel/access/audience.ts'
import { createEmbeddingsConsumer } from './embeddings.consumer.ts'
import type { SnapshotFile } from './engine-snapshot.ts'
import type { MatchingEngines } from './matching-engines.ts'
import { createMatchingConsumer } from './matching.consumer.ts'
import { matchesRouter } from './matches.router.ts'

declare module '../../../kernel/deps.ts' {
  interface Deps {
    matching: MatchingEngines
    /** Where an engine keeps itself between two starts; absent where nothing is to be kept. */
    snapshots?: ((audience: Audience) => SnapshotFile) | undefined
    /** Absent where no service is configured, as it is by default. */
    embeddings?: Embeddings | undefined
  }
}

export const matches = defineFeature({
  name: 'matches',
  area: 'market',
  routers: { matches: matchesRouter },
  consumers: [
    { name: 'matching-public', isIndex: true, create: (deps) => createMatchingConsumer(deps, 'public') },
    { name: 'matching-staff', isIndex: true, create: (deps) => createMatchingConsumer(deps, 'staff') },
    { name: 'embeddings-public', isIndex: false, create: (deps) => createEmbeddingsConsumer(deps, 'public') },
    { name: 'embeddings-staff', isIndex: false, create: (deps) => createEmbeddingsConsumer(deps, 'staff') },
  ],
  invariants: matchesInvariants,
})
