import type { RoundResult } from '@duijie/rounds/round.ts'

export type Difference = { scenario: string; onlyA: string[]; onlyB: string[]; both: string[] }

type Assigned = Pick<RoundResult, 'assignments'>

const byScenario = ({ assignments }: Assigned): Map<string, Set<string>> => {
  const map = new Map<string, Set<string>>()
  for (const { scenario, capability } of assignments)
    map.set(scenario, (map.get(scenario) ?? new Set()).add(capability))
  return map
}

/** The scenarios that two rounds serve differently, in the order of their ids. */
export const differencesOf = (a: Assigned, b: Assigned): Difference[] => {
  const [left, right] = [byScenario(a), byScenario(b)]
  const scenarios = [...new Set([...left.keys(), ...right.keys()])].toSorted()
  return scenarios.flatMap((scenario) => {
    const [inA, inB] = [left.get(scenario) ?? new Set<string>(), right.get(scenario) ?? new Set<string>()]
    const difference = {
      scenario,
      onlyA: [...inA].filter((id) => !inB.has(id)),
      onlyB: [...inB].filter((id) => !inA.has(id)),
      both: [...inA].filter((id) => inB.has(id)),
    }
    return difference.onlyA.length + difference.onlyB.length > 0 ? [difference] : []
  })
}
