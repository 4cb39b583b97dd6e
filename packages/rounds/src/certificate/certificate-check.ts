import type { Edge, Limit, Round, Weight } from './checked-round.ts'
import type { BlockingList, FairStep, ProofTree, RoundEdge, RoundInstance, RoundPair, RoundResult } from '../round.ts'
const nameOf = ([s, c]: RoundPair): string => JSON.stringify([s, c])
const countOf = (edges: readonly Edge[]): number => edges.filter(({ taken }) => taken).length
function read({ scenarios, capabilities, forced = [], forbidden = [], groups = [], ...of }: RoundInstance): Round {
  const [named, limits] = [new Map<string, Edge>(), new Map<string, Limit>()]
  for (const [s, c, score, liked = score] of [...forced.map(([s, c]): RoundEdge => [s, c, 0]), ...of.edges])
    named.set(nameOf([s, c]), { s, c, score, liked, fixed: 0, taken: false, left: 0 })
  for (const pair of forbidden) Object.assign(named.get(nameOf(pair)) ?? {}, { fixed: -1 })
  for (const pair of forced) Object.assign(named.get(nameOf(pair)) ?? {}, { fixed: 1 })
  const edges = [...named.values()]
  const [byS, byC] = [Map.groupBy(edges, ({ s }) => s), Map.groupBy(edges, ({ c }) => c)]
  const put = (key: string, wish: Limit['wish'], some: readonly Edge[] = [], lower = 0, upper = some.length) =>
    limits.set(key, { wish, edges: some, lower, upper })
  for (const { id, minimum, demand } of scenarios) put(`s ${id}`, 'score', byS.get(id), minimum, demand)
  for (const { id, minimum, capacity } of capabilities) put(`c ${id}`, 'liked', byC.get(id), minimum, capacity)
  for (const { id, per, atLeast: least, atMost: most, ...only } of groups) {
    const s = new Set(only.scenarios ?? scenarios.map((one) => one.id))
    const c = new Set(only.capabilities ?? capabilities.map((one) => one.id))
    const inside = (some: readonly Edge[] = []) => some.filter((edge) => s.has(edge.s) && c.has(edge.c))
    if (per === 'round') put(`g ${id}/`, 'liked', inside(edges), least, most)
    if (per === 'scenario') for (const one of s) put(`g ${id}/${one}`, 'score', inside(byS.get(one)), least, most)
    if (per === 'capability') for (const one of c) put(`g ${id}/${one}`, 'liked', inside(byC.get(one)), least, most)
  }
  return { edges, named, limits }
}
function bound(proof: ProofTree, round: Round, weight: Weight, cases = new Map<unknown, number>()): number {
  const half = (tree: ProofTree, pair: RoundPair, state: number): number =>
    bound(tree, round, weight, new Map([...cases, [round.named.get(nameOf(pair)), state]]))
  if (proof.kind === 'split') return Math.max(half(proof.without, proof.edge, -1), half(proof.with, proof.edge, 1))
  for (const edge of round.edges) edge.left = proof.kind === 'ray' ? 0 : weight(edge)
  let total = 0 // Weak duality: whatever the prices, nothing is worth more. A tree is worth its best case.
  for (const [key, price] of proof.prices) {
    const { edges, lower, upper } = round.limits.get(key) ?? { edges: [], lower: NaN, upper: NaN }
    total += price * (price > 0 ? upper : lower)
    for (const edge of edges) edge.left -= price
  }
  for (const edge of round.edges) total += ((cases.get(edge) ?? edge.fixed) || edge.left) > 0 ? edge.left : 0
  return proof.kind === 'bound' ? total : total < 0 ? -Infinity : NaN
}
function isFairest(round: Round, steps: readonly FairStep[]): boolean {
  const proofs = new Map(steps.map(({ score, proof }) => [score, proof]))
  const levels = Map.groupBy<number | null, Edge>(round.edges, ({ score }) => score).set(null, [...round.edges])
  for (const [level, edges] of [...levels].toSorted(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity))) {
    const proof: ProofTree = proofs.get(level) ?? { kind: 'bound', prices: [] }
    const prices = proof.kind === 'bound' ? proof.prices : []
    const priced = prices.flatMap(([key, price]) => (price === 0 ? [] : (round.limits.get(key) ?? [])))
    const rest = proof.kind === 'bound' ? priced.flatMap((limit) => limit.edges) : round.edges
    const [count, scope] = [countOf(edges), [...new Set([...edges, ...rest])]] // Others have neither weight nor price.
    const worth = level === null ? () => 1 : ({ score }: Edge) => (score === level ? -1 : 0)
    if (bound(proof, { ...round, edges: scope }, worth) !== (level === null ? count : -count)) return false
    if (proof.kind === 'bound') for (const edge of scope) if (edge.left !== 0) edge.fixed = edge.taken ? 1 : -1
    for (const limit of priced) limit.lower = limit.upper = countOf(limit.edges)
    round.limits.set(`g ${level ?? 'filled'}`, { wish: 'score', edges, lower: count, upper: count })
  }
  return true // Every level has as few places as its step proves; what its prices decide stays decided.
}
function blocking({ edges, limits }: Round): BlockingList {
  const [refused, cutoffs] = [new Set<Edge>(), new Array<BlockingList['cutoffs'][number]>()]
  for (const [key, limit] of limits) {
    const byId = (a: Edge, b: Edge): number => ((a.s === b.s ? a.c > b.c : a.s > b.s) ? 1 : -1)
    const order = (a: Edge, b: Edge): number => b.fixed - a.fixed || b[limit.wish] - a[limit.wish] || byId(a, b)
    const taken = limit.edges.filter((edge) => edge.taken).toSorted(order)
    const last = taken.at(-1)
    if (taken.length < limit.upper) continue
    if (last) cutoffs.push([key, last.s, last.c])
    for (const edge of limit.edges) if (!last || order(edge, last) > 0) refused.add(edge)
  }
  const blocking = edges.filter((edge) => !edge.taken && edge.fixed >= 0 && !refused.has(edge)).length
  return { cutoffs: cutoffs.toSorted(([a], [b]) => (a < b ? -1 : 1)), blocking }
}
/** Checks a result against its instance and nothing else: 'valid', or the first condition that is violated. */
export function checkCertificate(instance: RoundInstance, { certificate: proof, ...result }: RoundResult): string {
  const [round, { assignments, matched, total, status, mode }] = [read(instance), result]
  const text = new TextEncoder().encode(JSON.stringify({ ...result, certificate: { ...proof, seal: '' } }))
  const seal = text.reduce((sum, byte) => Math.imul(sum ^ byte, 16_777_619), 2_166_136_261) >>> 0
  if (proof?.seal !== seal.toString(16)) return proof ? 'seal broken' : 'no certificate'
  for (const { scenario, capability, score } of assignments) {
    const edge = round.named.get(nameOf([scenario, capability]))
    if (edge?.score !== score || edge.taken || edge.fixed < 0) return `not permitted: ${scenario} ${capability}`
    edge.taken = true
  }
  const worth = ({ score }: { score: number }): number => Math.round(score * proof.scale)
  const units = assignments.reduce((sum, one) => sum + worth(one), 0)
  if (matched !== assignments.length || total !== units / proof.scale) return 'total or count is wrong'
  if (proof.kind === 'infeasible' && status === 'no_solution' && matched === 0)
    return bound(proof.proof, round, () => 0) < 0 ? 'valid' : 'the proof leaves something possible'
  for (const [key, { edges, lower, upper }] of round.limits)
    if (countOf(edges) < lower || countOf(edges) > upper) return `limit broken: ${key}`
  if (round.edges.some(({ fixed, taken }) => fixed === 1 && !taken)) return 'forced pair missing'
  const list = blocking(round)
  let best: boolean | undefined // stays undefined where the certificate does not say what the result claims
  if (proof.kind === 'optimal' && result.bound === bound(proof.proof, round, worth) / proof.scale)
    best = total >= result.bound
  if (proof.kind === 'stable' && JSON.stringify(proof.list) === JSON.stringify(list)) best = list.blocking === 0
  if (proof.kind === 'fair') best = isFairest(round, proof.steps)
  const isTold = proof.kind === mode && best !== undefined && (status === 'bounded' || (best && status === 'optimal'))
  return isTold ? 'valid' : 'the certificate does not prove the claim'
}
