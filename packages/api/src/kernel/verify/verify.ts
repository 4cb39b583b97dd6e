import type { Deps } from '../deps.ts'
import type { Invariant, InvariantResult, VerifyReport } from './invariant.ts'

const mostExamples = 10

const runOne = async (deps: Deps, { name, find }: Invariant): Promise<InvariantResult> => {
  const started = deps.clock().getTime()
  const found = await find(deps).catch((error: unknown) => [`could not be looked at: ${String(error)}`])
  const milliseconds = deps.clock().getTime() - started
  return { name, breaches: found.length, examples: found.slice(0, mostExamples), milliseconds }
}

/** Looks whether every invariant holds, one after the other. What cannot be looked at does not hold. */
export const verify = async (
  deps: Deps,
  invariants: readonly Invariant[],
  { isServing }: { isServing: boolean },
): Promise<VerifyReport> => {
  const isSkipped = ({ needsServer }: Invariant): boolean => needsServer === true && !isServing
  const results: InvariantResult[] = []
  for (const invariant of invariants) if (!isSkipped(invariant)) results.push(await runOne(deps, invariant))
  return {
    ok: results.every(({ breaches }) => breaches === 0),
    results,
    skipped: invariants.filter(isSkipped).map(({ name }) => name),
  }
}

/** What is broken, in a few lines. */
export const breachesText = ({ results }: VerifyReport): string =>
  results
    .filter(({ breaches }) => breaches > 0)
    .map(({ name, breaches, examples }) => `${name}: ${breaches}, as ${examples[0] ?? ''}`)
    .join('\n')
