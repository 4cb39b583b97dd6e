import { createRequire } from 'node:module'
import { minimumWeightBipartiteMatch } from 'min-cost-flow'
import type { RoundEdge, RoundInstance, RoundResult } from '../src/round.ts'
import { checkCertificate } from '../src/certificate/certificate-check.ts'
import { solveRound } from '../src/solve-round.ts'
import { createRandom } from '@duijie/domain/testing/random.ts'

/** `node bench/rounds.ts [--quick] [--json]`: our flow beside HiGHS (WASM) and an npm flow package, same instances. */
type Shape = {
  name: string
  scenarios: number
  capabilities: number
  edges: number
  demand: number
  crowding: number
  goalMs: number
}
type Highs = { solve(problem: string, options: object): { Status: string; ObjectiveValue: number } }

const shapes: readonly Shape[] = [
  { name: '1000x10000', scenarios: 1000, capabilities: 10_000, edges: 50_000, demand: 3, crowding: 0, goalMs: 25 },
  { name: '5000x20000', scenarios: 5000, capabilities: 20_000, edges: 250_000, demand: 3, crowding: 0, goalMs: 100 },
  {
    name: '5000x5000 contended',
    scenarios: 5000,
    capabilities: 5000,
    edges: 250_000,
    demand: 1,
    crowding: 0.5,
    goalMs: 1500,
  },
]
const isQuick = process.argv.includes('--quick')
const highsSeconds = isQuick ? 8 : 600

/** A quick run that is slow because others use the machine leaves HiGHS out, which does not look at the clock in time. */
const hasTimeForHighs = (): boolean => !isQuick || performance.now() < 12_000

/** Crowding above 0: the same capabilities are liked by all, and more scenarios know them. */
function instanceOf({ scenarios, capabilities, edges, demand, crowding }: Shape): RoundInstance {
  const random = createRandom(7)
  const quality = Array.from({ length: capabilities }, () => random())
  const found: RoundEdge[] = []
  for (let scenario = 0; scenario < scenarios; scenario++) {
    const known = new Set<number>()
    while (known.size < edges / scenarios) known.add(Math.floor(random() ** (1 + crowding) * capabilities))
    for (const capability of known) {
      const score = crowding > 0 ? 0.7 * (quality[capability] ?? 0) + 0.3 * random() : random()
      found.push([`scenario-${scenario}`, `capability-${capability}`, Math.round(score * 10_000) / 10_000])
    }
  }
  return {
    scenarios: Array.from({ length: scenarios }, (_, at) => ({ id: `scenario-${at}`, demand })),
    capabilities: Array.from({ length: capabilities }, (_, at) => ({ id: `capability-${at}`, capacity: 1 })),
    edges: found,
  }
}

/** The round as a linear programme: its matrix is totally unimodular, so that no whole-number search is needed. */
function linearProgramme({ scenarios, capabilities, edges }: RoundInstance): string {
  const rows = new Map<string, string[]>()
  edges.forEach(([scenario, capability], at) => {
    for (const id of [scenario, capability]) {
      const row = rows.get(id)
      if (row) row.push(`x${at}`)
      else rows.set(id, [`x${at}`])
    }
  })
  const limits = [
    ...scenarios.map(({ id, demand }) => [id, demand] as const),
    ...capabilities.map(({ id, capacity }) => [id, capacity] as const),
  ]
  const row = ([id, most]: readonly [string, number]): string =>
    rows.has(id) ? ` ${wrapped(rows.get(id) ?? [])} <= ${most}` : ''
  const objective = wrapped(edges.map(([, , score], at) => `${score} x${at}`))
  const bounds = edges.map((_, at) => ` 0 <= x${at} <= 1`).join('\n')
  return `Maximize\n obj: ${objective}\nSubject To\n${limits
    .map(row)
    .filter((line) => line !== '')
    .join('\n')}\nBounds\n${bounds}\nEnd\n`
}

/** HiGHS refuses long lines. */
const wrapped = (terms: readonly string[]): string =>
  terms.map((term, at) => (at % 20 === 19 ? `${term}\n` : term)).join(' + ')

type Timed<Result> = { readonly ms: number; readonly cpuMs: number; readonly result: Result }

/** Time on the clock, and what this thread used of it: the latter says more on a machine that others use too. */
function timed<Result>(run: () => Result): Timed<Result> {
  const before = process.threadCpuUsage()
  const start = performance.now()
  const result = run()
  const ms = performance.now() - start
  const { user, system } = process.threadCpuUsage(before)
  return { ms, cpuMs: (user + system) / 1000, result }
}

const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** At least three runs, and up to thirty where they are short, so that a short one is not measured cold. */
function ours(instance: RoundInstance) {
  const runs = [timed(() => solveRound(instance, 'optimal'))]
  const budgetMs = isQuick ? 1000 : 8000
  const spent = (): number => runs.reduce((sum, { ms }) => sum + ms, 0)
  while (runs.length < 3 || (spent() < budgetMs && runs.length < 30))
    runs.push(timed(() => solveRound(instance, 'optimal')))
  const [{ result }] = runs as [Timed<RoundResult>]
  return {
    total: result.total,
    ms: middleOf(runs.map(({ ms }) => ms)),
    best: Math.min(...runs.map(({ ms }) => ms)),
    cpuMs: middleOf(runs.map(({ cpuMs }) => cpuMs)),
    certificate: checkCertificate(instance, result),
  }
}

/** A fair round beside an optimal one of the same instance, by turns. */
function fairBesideOptimal(name: string, instance: RoundInstance) {
  const [fair, optimal]: [Timed<RoundResult>[], Timed<RoundResult>[]] = [[], []]
  const budgetMs = isQuick ? 1500 : 8000
  const start = performance.now()
  while (fair.length < 3 || (performance.now() - start < budgetMs && fair.length < 15)) {
    fair.push(timed(() => solveRound(instance, 'fair')))
    optimal.push(timed(() => solveRound(instance, 'optimal')))
  }
  const [{ result }] = fair as [Timed<RoundResult>]
  const cpuMs = middleOf(fair.map((run) => run.cpuMs))
  const check = timed(() => checkCertificate(instance, result))
  return {
    name,
    ms: middleOf(fair.map(({ ms }) => ms)),
    best: Math.min(...fair.map(({ ms }) => ms)),
    cpuMs,
    ofOptimal: cpuMs / middleOf(optimal.map((run) => run.cpuMs)),
    steps: result.certificate?.kind === 'fair' ? result.certificate.steps.length : 0,
    certificate: check.result,
    checkMs: check.ms,
  }
}

function highs(solver: Highs, instance: RoundInstance) {
  const programme = linearProgramme(instance)
  const { ms, cpuMs, result } = timed(() => solver.solve(programme, { time_limit: highsSeconds }))
  return { ms, cpuMs, total: result.ObjectiveValue, status: result.Status }
}

/** The package matches one to one only, and so is measured on a round of that kind that it can finish. */
function besideFlowPackage() {
  const size = isQuick ? 150 : 400
  const instance = instanceOf({
    name: '',
    scenarios: size,
    capabilities: size,
    edges: size * 10,
    demand: 1,
    crowding: 0,
    goalMs: 0,
  })
  const own = timed(() => solveRound(instance, 'optimal'))
  const edges = instance.edges.map(([left, right, score]) => ({ left, right, weight: -score }))
  const other = timed(() => minimumWeightBipartiteMatch(edges))
  const scoreOf = new Map(instance.edges.map(([s, c, score]) => [`${s} ${c}`, score]))
  const total = other.result.reduce((sum, { left, right }) => sum + (scoreOf.get(`${left} ${right}`) ?? 0), 0)
  return {
    size,
    ms: own.ms,
    packageMs: other.ms,
    ratio: other.ms / own.ms,
    total: own.result.total,
    packageTotal: total,
  }
}

const load = createRequire(import.meta.url)('highs') as () => Promise<Highs>
const measured = []
for (const shape of shapes) {
  const instance = instanceOf(shape)
  const own = ours(instance)
  const isLeftOut = (isQuick && shape.crowding > 0) || !hasTimeForHighs()
  const other = isLeftOut ? undefined : highs(await load(), instance)
  const isSame = other?.status === 'Optimal' ? Math.abs(other.total - own.total) < 1e-6 * own.total : null
  measured.push({
    ...shape,
    ...own,
    highsMs: other?.ms ?? null,
    highsStatus: other?.status ?? 'left out',
    sameOptimum: isSame,
    ratio: other ? other.ms / own.ms : null,
    highsCpuMs: other?.cpuMs ?? null,
    cpuRatio: other ? other.cpuMs / own.cpuMs : null,
  })
}
// After HiGHS, whose time a quick run counts from its start.
const fair = shapes
  .filter((_, at) => at === 0 || !isQuick)
  .map((shape) => fairBesideOptimal(shape.name, instanceOf(shape)))
const report = { bench: 'rounds', quick: isQuick, rounds: measured, fair, flowPackage: besideFlowPackage() }

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(report)}\n`)
else {
  for (const { name, ms, cpuMs, goalMs, highsMs, highsStatus, ratio, sameOptimum, certificate } of measured) {
    const beside =
      highsMs === null
        ? 'HiGHS left out'
        : `HiGHS ${highsMs.toFixed(0)} ms (${highsStatus}), ${(ratio ?? 0).toFixed(1)} times`
    process.stdout.write(
      `${name}: ${ms.toFixed(1)} ms (aim ${goalMs}; ${cpuMs.toFixed(1)} of this thread), ${beside}, same optimum: ${sameOptimum ?? 'unknown'}, certificate ${certificate}\n`,
    )
  }
  for (const { name, ms, cpuMs, ofOptimal, steps, certificate, checkMs } of fair) {
    process.stdout.write(
      `fair ${name}: ${ms.toFixed(1)} ms (${cpuMs.toFixed(1)} of this thread, ${ofOptimal.toFixed(1)} times an optimal round), certificate ${certificate} of ${steps} steps in ${checkMs.toFixed(0)} ms\n`,
    )
  }
  process.stdout.write(`min-cost-flow package: ${JSON.stringify(report.flowPackage)}\n`)
}
