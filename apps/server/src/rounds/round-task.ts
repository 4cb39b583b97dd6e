import type { LeftOutQuestion } from '@duijie/api/areas/brokering/rounds/left-out-question.ts'
import type { PairQuestion, Scores } from '@duijie/api/areas/brokering/rounds/pair-question.ts'
import type { RoundAnswer } from '@duijie/api/areas/brokering/rounds/round-answer.ts'
import type { CapabilityProfile } from '@duijie/matching/profile.ts'
import type { LeftOut } from '@duijie/rounds/left-out/left-out.ts'
import type { RoundInstance, RoundMode } from '@duijie/rounds/round.ts'
import type { WhyNotAssigned } from '@duijie/api/areas/brokering/rounds/why-not-assigned.ts'

/** What a worker is started with. `stop` holds one 32-bit number: 1 ends the run. */
export type RoundTask = { instance: RoundInstance; mode: RoundMode; stop: SharedArrayBuffer }

/** What a worker says. */
export type RoundWord = { kind: 'progress'; share: number } | { kind: 'answer'; answer: RoundAnswer }

/**
 * What a worker with a question about a pair is started with. The engine is not in its thread, so it asks for scores and sleeps until
 * `bell`, one 32-bit number, is 1: then they are in the port.
 */
export type PairTask = { question: PairQuestion; stop: SharedArrayBuffer; bell: SharedArrayBuffer }

export type PairWord =
  | { kind: 'progress'; share: number }
  | { kind: 'rate'; changed: CapabilityProfile }
  | { kind: 'answer'; answer: WhyNotAssigned }

/** What a worker with a question about a pair gets back. */
export type RatedWord = { scores: Scores }

export type LeftOutTask = { question: LeftOutQuestion; stop: SharedArrayBuffer }

export type LeftOutWord = { kind: 'progress'; share: number } | { kind: 'answer'; party: LeftOut | undefined }
