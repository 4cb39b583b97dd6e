import type { ParametersOf } from '../reasons.ts'
import { nearest } from './nearness.ts'
import type { Nearness } from './nearness.ts'

/** How much of what is wanted is offered: for each wanted term the nearest offered one, on average. */
export function coverage(wanted: readonly Nearness[], offered: readonly string[]): number {
  let sum = 0
  for (const nearness of wanted) sum += nearest(nearness, offered)
  return sum / wanted.length
}

/** Which wanted terms are offered, which are only nearly offered, and which are not. */
export function coverageParams(
  wanted: readonly string[],
  offered: readonly string[],
  toTerm: (id: string) => Nearness,
): ParametersOf<'task.covered'> {
  const byNearness = (is: (nearness: number) => boolean): string[] =>
    wanted.filter((id) => is(nearest(toTerm(id), offered)))
  return {
    same: byNearness((nearness) => nearness === 1),
    near: byNearness((nearness) => nearness > 0 && nearness < 1),
    open: byNearness((nearness) => nearness === 0),
  }
}
