import { describe, expect, it } from 'vitest'

import {
  consentedStages,
  consentStage,
  endStages,
  goalStage,
  openStages,
  pairingStages,
  pathStages,
  settledStages,
  stageRows,
  startStages,
  steppedStages,
  type PairingStage,
} from './pairing-stages.ts'
import { brokerMoves, findPairingTransition, pairingTransitions } from './pairing.transitions.ts'

const place = (stage: PairingStage) => pathStages.findIndex((each) => each === stage)
const pairs = pairingStages.flatMap((from) => pairingStages.map((to) => ({ from, to })))

describe('the stages', () => {
  it('are split in two ways without rest: path and ends, open and settled', () => {
    expect([...pathStages, ...endStages]).toEqual(pairingStages)
    expect(new Set([...openStages, ...settledStages])).toEqual(new Set(pairingStages))
    expect(openStages.length + settledStages.length).toBe(pairingStages.length)
  })

  it('begin before the second consent, and all that are worked on in steps come after it', () => {
    for (const stage of startStages) expect(place(stage)).toBeLessThan(place(consentStage))
    for (const stage of steppedStages) expect(consentedStages).toContain(stage)
    expect(consentedStages).toContain(goalStage)
  })

  it('have one that the second consent opens, and an order without an optional one at either end', () => {
    expect(pathStages.filter((stage) => 'isOpenedByConsent' in stageRows[stage])).toEqual([consentStage])
    for (const stage of [...startStages, consentStage, goalStage])
      expect(stageRows[stage]).not.toHaveProperty('isOptional')
  })
})

describe.each(pairs)('$from → $to', ({ from, to }) => {
  const move = findPairingTransition(from, to)

  it('is in the table at most once, and never stays where it is', () => {
    const rows = pairingTransitions.filter((row) => row.from === from && row.to === to)
    expect(rows.length).toBeLessThanOrEqual(from === to ? 0 : 1)
  })

  it('needs the second consent exactly where it opens what only partners may read', () => {
    const opens = place(from) >= 0 && place(from) < place(consentStage) && place(to) >= place(consentStage)
    if (opens) expect(move?.by ?? 'consent').toBe('consent')
    else expect(move?.by).not.toBe('consent')
  })

  it('goes forward without a reason and over optional stages alone; every other move says why', () => {
    if (!move) return
    const isForward = place(from) >= 0 && place(to) > place(from)
    expect(move.reasonNeeded).toBe(!isForward)
    const passed = isForward ? pathStages.slice(place(from) + 1, place(to)) : []
    for (const stage of passed) expect(stageRows[stage]).toHaveProperty('isOptional')
  })
})

it('nothing leaves the goal, and what has ended can only begin anew', () => {
  expect(brokerMoves(goalStage)).toEqual([])
  for (const end of endStages) expect(brokerMoves(end)).toMatchObject([{ to: pathStages[0], reasonNeeded: true }])
})

it('every stage on the way can be closed by a broker, and a side declines only before both have consented', () => {
  for (const stage of openStages) expect(findPairingTransition(stage, 'closed')?.by).toBe('broker')
  for (const stage of pathStages)
    expect(findPairingTransition(stage, 'declined')?.by).toBe(consentedStages.includes(stage) ? undefined : 'side')
})

it('every stage can be reached from a start', () => {
  const reached = new Set<PairingStage>(startStages)
  for (const stage of reached)
    for (const { to } of pairingTransitions.filter(({ from }) => from === stage)) reached.add(to)
  expect([...reached].toSorted()).toEqual(pairingStages.toSorted())
})
