import type { Draft } from './certificate/certificate.ts'
import type { Nesting } from './program/nesting.ts'
import { firstGroup } from './program/program.ts'
import type { Program } from './program/program.ts'
import type { Assignment, RoundMode, RoundResult, RoundStatus } from './round.ts'
import { fingerprintOf } from '@duijie/domain/shared/fingerprint.ts'
import { statisticsOf } from './statistics.ts'

export type Outcome = {
  readonly mode: RoundMode
  readonly status: RoundStatus
  readonly chosen?: Int8Array
  /** In units. */
  readonly bound: number | null
  readonly certificate: Draft | null
  readonly alternates: number
  readonly method: RoundResult['method']
}

/** Puts an outcome into words: ids instead of numbers, statistics, and the seal over all of it. */
export function toResult(program: Program, nesting: Nesting, scale: number, outcome: Outcome): RoundResult {
  const { mode, status, bound, certificate } = outcome
  const chosen = outcome.chosen ?? new Int8Array(program.edgeCount)
  const { assignments, loads, served } = readOff(program, chosen)
  const units = assignments.reduce((sum, { score }) => sum + Math.round(score * scale), 0)
  const total = units / scale
  const result = {
    mode,
    status,
    method: outcome.method,
    crossing: [...new Set(nesting.crossing.map((limit) => program.groups[limit - firstGroup(program)]?.group ?? ''))],
    assignments,
    total,
    bound: bound === null || !Number.isFinite(bound) ? null : bound / scale,
    matched: assignments.length,
    unmatchedScenarios: program.scenarioIds.filter((_, at) => served[at] === 0),
    unmatchedCapabilities: program.capabilityIds.filter((_, at) => loads[at] === 0),
    statistics: statisticsOf(program, assignments, total, loads, served),
    alternates: outcome.alternates > 0 ? alternatesOf(program, chosen, outcome.alternates) : [],
    certificate: certificate && { ...certificate, seal: '' },
  } satisfies RoundResult
  return certificate
    ? { ...result, certificate: { ...certificate, seal: fingerprintOf(JSON.stringify(result)) } }
    : result
}

function readOff(
  program: Program,
  chosen: Int8Array,
): { assignments: Assignment[]; loads: Int32Array; served: Int32Array } {
  const loads = new Int32Array(program.capabilityIds.length)
  const served = new Int32Array(program.scenarioIds.length)
  const assignments: Assignment[] = []
  for (let edge = 0; edge < program.edgeCount; edge++) {
    if (chosen[edge] === 0) continue
    const from = program.edgeScenario[edge] as number
    const to = program.edgeCapability[edge] as number
    served[from] = (served[from] as number) + 1
    loads[to] = (loads[to] as number) + 1
    const score = program.scores[edge] as number
    assignments.push({ scenario: program.scenarioIds[from] ?? '', capability: program.capabilityIds[to] ?? '', score })
  }
  return { assignments, loads, served }
}

/** The best permitted edges that were not assigned, best score first. */
function alternatesOf(program: Program, chosen: Int8Array, most: number): RoundResult['alternates'] {
  return program.scenarioIds.map((scenario, at) => {
    const edges: number[] = []
    for (let edge = program.firstEdge[at] as number; edge < (program.firstEdge[at + 1] as number); edge++) {
      if (chosen[edge] === 0 && program.state[edge] !== -1) edges.push(edge)
    }
    edges.sort((a, b) => (program.scores[b] as number) - (program.scores[a] as number) || a - b)
    const capabilities = edges
      .slice(0, most)
      .map((edge) => program.capabilityIds[program.edgeCapability[edge] as number] ?? '')
    return { scenario, capabilities }
  })
}
