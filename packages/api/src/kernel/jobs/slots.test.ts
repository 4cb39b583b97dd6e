import { describe, expect, it } from 'vitest'

import { latestSlot, parseCron, slotId } from './slots.ts'

const at = (text: string) => new Date(text)

describe('slots of periodic work', () => {
  it('are counted in Beijing time, wherever the process runs', () => {
    const slot = latestSlot(parseCron('40 3 * * *'), at('2026-12-01T08:00:00.000Z'))
    expect(slot?.toISOString()).toBe('2026-11-30T19:40:00.000Z')
  })

  it('begin at their very moment', () => {
    const cron = parseCron('17 * * * *')
    expect(latestSlot(cron, at('2026-12-01T08:17:00.000Z'))?.toISOString()).toBe('2026-12-01T08:17:00.000Z')
    expect(latestSlot(cron, at('2026-12-01T08:16:59.999Z'))?.toISOString()).toBe('2026-12-01T07:17:00.000Z')
  })

  it('have one id for each job and moment, so that two processes collide', () => {
    const slot = at('2026-12-01T08:17:00.000Z')
    expect(slotId('listings.expire', slot)).toBe(slotId('listings.expire', new Date(slot)))
    const ids = [
      slotId('listings.expire', slot),
      slotId('jobs.prune', slot),
      slotId('listings.expire', at('2026-12-01T09:17:00.000Z')),
    ]
    expect(new Set(ids).size).toBe(3)
    expect(ids[0]).toMatch(/^job_[0-9a-f]{24}$/)
  })

  it('of a pattern that is none stop the start', () => {
    expect(() => parseCron('every day')).toThrow('CronPattern')
  })
})
