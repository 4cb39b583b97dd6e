import { boundOf } from './certificate-bounds.ts'
import { fairFault, stableFault } from './certificate-faults.ts'
import { checkedRound, pairName } from './certificate-model.ts'
import type { RoundInstance, RoundResult } from './round.ts'
import { sealOf } from './seal.ts'

/**
 * Checks a result against its instance and nothing else: that the limits are kept and that the certificate proves what
 * the result claims. Shares no code with the solver. Returns 'valid' or the first condition that is violated.
 */
export function checkCertificate(instance: RoundInstance, result: RoundResult): string {
  const { certificate, status, assignments } = result
  if (!certificate) return 'no certificate'
  if (sealOf(JSON.stringify({ ...result, certificate: { ...certificate, seal: '' } })) !== certificate.seal)
    return 'seal broken'
  const round = checkedRound(instance)
  const { edges, limits } = round
  let units = 0
  for (const { scenario, capability, score } of assignments) {
    const edge = edges.get(pairName(scenario, capability))
    if (!edge || edge.score !== score || edge.taken || edge.fixed === -1)
      return `assignment not permitted: ${scenario} ${capability}`
    edge.taken = true
    for (const limit of edge.limits) limit.taken.push(edge)
    units += Math.round(score * certificate.scale)
  }
  if (result.matched !== assignments.length || result.total !== units / certificate.scale)
    return 'total or count is wrong'
  if (status === 'no_solution') {
    if (certificate.kind !== 'infeasible' || assignments.length > 0) return 'no proof of impossibility'
    return boundOf(certificate.proof, round, () => 0) < 0 ? 'valid' : 'the proof leaves something possible'
  }
  const broken = [...limits.values()].find(({ taken, lower, upper }) => taken.length < lower || taken.length > upper)
  if (broken) return `limit broken: ${broken.key}`
  const dropped = [...edges.values()].find(({ fixed, taken }) => fixed === 1 && !taken)
  if (dropped) return `forced pair missing: ${dropped.s} ${dropped.c}`
  if (certificate.kind === 'limits_kept') return result.mode === 'fair' ? 'valid' : 'nothing is proven'
  if (certificate.kind === 'dual') {
    const proven = boundOf(certificate.proof, round, ({ score }) => Math.round(score * certificate.scale))
    if (proven !== certificate.bound || result.bound !== proven / certificate.scale)
      return 'the prices prove another bound'
    return (status === 'optimal') === units >= proven ? 'valid' : 'the bound does not prove the claim'
  }
  if (certificate.kind === 'stable')
    return stableFault(round, [certificate.scenarios, certificate.capabilities]) ?? 'valid'
  return certificate.kind === 'fair'
    ? (fairFault(round, certificate.steps, certificate.floor) ?? 'valid')
    : 'a proof of impossibility for an answer'
}
