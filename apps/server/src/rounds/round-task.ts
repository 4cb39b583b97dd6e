import type { RoundAnswer } from '@duijie/api/features/rounds/round-runner.ts'
import type { RoundInstance, RoundMode } from '@duijie/matching/rounds/round.ts'

/** What a worker is started with. `stop` holds one 32-bit number: 1 ends the run. */
export type RoundTask = { instance: RoundInstance; mode: RoundMode; stop: SharedArrayBuffer }

/** What a worker says. */
export type RoundWord = { kind: 'progress'; share: number } | { kind: 'answer'; answer: RoundAnswer }
