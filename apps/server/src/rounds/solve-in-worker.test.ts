import { describe, expect, it } from 'vitest'

import { checkCertificate } from '@duijie/rounds/certificate/certificate-check.ts'
import type { RoundInstance } from '@duijie/rounds/round.ts'
import { solveInWorker } from './solve-in-worker.ts'

const ids = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at}`)

/** Every scenario fits every capability a little differently. */
const crowded = (size: number): RoundInstance => ({
  scenarios: ids('s', size).map((id) => ({ id, demand: 2 })),
  capabilities: ids('c', size).map((id) => ({ id, capacity: 2 })),
  edges: ids('s', size).flatMap((s, i) =>
    ids('c', size).map((c, j) => [s, c, ((i * 7919 + j * 104_729) % 1000) / 1000] as const),
  ),
})

describe('a round in a thread of its own', () => {
  it('comes back with an answer whose certificate holds, having told how far it was', async () => {
    const shares: number[] = []
    const instance = crowded(40)
    const { result } = await solveInWorker(instance, 'optimal', {
      progress: (share) => void shares.push(share),
      signal: new AbortController().signal,
    })
    expect(checkCertificate(instance, result)).toBe('valid')
    expect(shares.at(-1)).toBe(1)
  })

  it('leaves this thread free meanwhile', async () => {
    let ticks = 0
    const timer = setInterval(() => (ticks += 1), 5)
    await solveInWorker(crowded(150), 'fair', { progress: () => {}, signal: new AbortController().signal })
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(3)
  })

  it('ends as cancelled when it is told to', async () => {
    const { result } = await solveInWorker(crowded(150), 'optimal', { progress: () => {}, signal: AbortSignal.abort() })
    expect(result.status).toBe('cancelled')
  })

  it('fails, and does not hang, on a question that contradicts itself', async () => {
    const broken = { ...crowded(2), edges: [['s0', 'nobody', 0.5]] } as unknown as RoundInstance
    await expect(
      solveInWorker(broken, 'optimal', { progress: () => {}, signal: new AbortController().signal }),
    ).rejects.toThrow('unknown_id')
  })
})
