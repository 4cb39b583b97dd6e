import { describe, expect, it } from 'vitest'

import { answerLeftOut } from '@duijie/api/areas/brokering/rounds/left-out-question.ts'
import { answerPairQuestion, type PairQuestion, type Scores } from '@duijie/api/areas/brokering/rounds/pair-question.ts'
import type { CapabilityProfile, ScenarioProfile } from '@duijie/matching/profile.ts'
import { solveRound } from '@duijie/rounds/solve-round.ts'
import { answerInWorker } from './solve-in-worker.ts'

const scenario: ScenarioProfile = {
  id: 's0',
  organisationId: 'org_s',
  title: [],
  summary: [],
  sectors: [],
  tasks: [],
  modalities: [],
  deployments: [],
  languages: [],
  residency: 'any',
  budget: { maximumFen: 10_000 },
}

const capability: CapabilityProfile = {
  id: 'c1',
  organisationId: 'org_c',
  title: [],
  summary: [],
  sectors: [],
  tasks: [],
  modalities: [],
  deployments: [],
  languages: [],
  evidence: [],
  price: { minimumFen: 20_000, maximumFen: 20_000 },
  verified: true,
  paused: false,
}

const question: PairQuestion = {
  instance: {
    scenarios: [{ id: 's0', demand: 1 }],
    capabilities: [
      { id: 'c0', capacity: 1 },
      { id: 'c1', capacity: 1 },
    ],
    edges: [
      ['s0', 'c0', 0.5],
      ['s0', 'c1', 0.4],
    ],
  },
  mode: 'optimal',
  scenario,
  capability,
  closedTo: [],
  candidates: 10,
  leastScore: 0,
  fixedCapacity: undefined,
  defaultCapacity: 1,
}

/** The cheaper, the better: at half its price it passes the one that has the place. */
const rate = ({ price }: CapabilityProfile): Scores => new Map([['s0', 0.8 - (price?.maximumFen ?? 0) / 50_000]])

const quiet = { progress: () => {}, signal: new AbortController().signal }

describe('a question about a round in a thread of its own', () => {
  it('gets its scores from this thread and comes to the same answer as on it', async () => {
    const here = answerPairQuestion(question, { rate, progress: () => {}, shouldStop: () => false })
    const shares: number[] = []
    const answer = await answerInWorker.pair(question, { ...quiet, rate, progress: (share) => void shares.push(share) })
    expect(answer).toEqual(here)
    expect(answer).toMatchObject({ kind: 'not_assigned', isComplete: true })
    expect(answer.kind === 'not_assigned' && answer.remedies.length).toBeGreaterThan(0)
    expect(shares.length).toBeGreaterThan(1)
  })

  it('stops when it is told to', async () => {
    const answer = await answerInWorker.pair(question, { ...quiet, rate, signal: AbortSignal.abort() })
    expect(answer).not.toMatchObject({ isComplete: true })
  })

  it('fails, and does not hang, when a score cannot be had', async () => {
    const broken = () => {
      throw new Error('the engine is gone')
    }
    await expect(answerInWorker.pair(question, { ...quiet, rate: broken })).rejects.toThrow('the engine is gone')
  })

  it('says why one side was left out', async () => {
    const { instance, mode } = question
    const asked = { instance, result: solveRound(instance, mode), party: { side: 'capability', id: 'c1' } } as const
    const party = await answerInWorker.leftOut(asked, quiet)
    expect(party).toEqual(answerLeftOut(asked, { progress: () => {}, shouldStop: () => false }))
    expect(party).toMatchObject({ reasons: [{ code: 'leftOut.taken' }] })
  })
})
