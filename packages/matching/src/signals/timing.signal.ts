import { dayMilliseconds } from '@duijie/domain/shared/days.rules.ts'

import { because, defineSignal } from './signal.ts'

const daysUntil = (deadline: string | undefined, today: string): number =>
  Math.round((Date.parse(deadline ?? today) - Date.parse(today)) / dayMilliseconds)

/** Whether the capability can be at work by the deadline: 1 with half of the time to spare, 0 when it cannot. */
export const timingSignal = defineSignal<string | undefined, number | undefined>({
  name: 'timing',
  scenarioFacet: (profile) => profile.deadline,
  capabilityFacet: (profile) => profile.leadTimeDays,
  asks: (deadline) => deadline !== undefined,
  valuesFor(deadline, { today }) {
    const daysLeft = daysUntil(deadline, today)
    return (leadTimeDays) => {
      if (leadTimeDays === undefined) return null
      if (daysLeft < leadTimeDays) return 0
      const spare = daysLeft === 0 ? 1 : 1 - leadTimeDays / daysLeft
      return Math.min(1, 0.5 + spare)
    }
  },
  reason: (deadline, leadTimeDays = 0, value, { today }) =>
    because(value > 0 ? 'timing.inTime' : 'timing.late', { daysLeft: daysUntil(deadline, today), leadTimeDays }),
})
