import { firstGroup } from './program.ts'
import type { Program } from './program.ts'

/** A limit as certificates name it: `s id`, `c id` or `g group/target`. */
export function limitName(program: Program, limit: number): string {
  const scenario = program.scenarioIds[limit]
  if (scenario !== undefined) return `s ${scenario}`
  const capability = program.capabilityIds[limit - program.scenarioIds.length]
  return capability === undefined ? `g ${program.groups[limit - firstGroup(program)]?.key ?? ''}` : `c ${capability}`
}
