import { defineSignal, rated, unknown } from './signal.ts'

const MILLISECONDS_PER_DAY = 86_400_000

/** Whether the capability can be at work by the deadline: 1 with half of the time to spare, 0 when it cannot. */
export const timingSignal = defineSignal<string | undefined, number | undefined>({
  name: 'timing',
  scenarioFacet: (profile) => profile.deadline,
  capabilityFacet: (profile) => profile.leadTimeDays,
  rate(deadline, leadTimeDays, { today }) {
    if (deadline === undefined || leadTimeDays === undefined) {
      return unknown('timing', deadline === undefined, leadTimeDays === undefined)
    }
    const daysLeft = Math.round((Date.parse(deadline) - Date.parse(today)) / MILLISECONDS_PER_DAY)
    const params = { daysLeft, leadTimeDays }
    if (daysLeft < leadTimeDays) return rated(0, 'timing.late', params)
    const spare = daysLeft === 0 ? 1 : 1 - leadTimeDays / daysLeft
    return rated(Math.min(1, 0.5 + spare), 'timing.inTime', params)
  },
})
