import type { RoundEvaluation } from '@duijie/rounds/evaluate-round.ts'
import type { RoundLimit } from '@duijie/rounds/round-limit.ts'

type Impossible = NonNullable<RoundEvaluation['impossible']>

const limitWords: Record<RoundLimit['kind'], string> = {
  demand: 'wants at most',
  scenario_minimum: 'must get',
  capacity: 'can serve',
  capability_minimum: 'must serve',
  group_at_least: 'needs at least',
  group_at_most: 'allows at most',
  forced: 'is forced',
  forbidden: 'is forbidden',
}

const limitText = (limit: RoundLimit): string => {
  if ('pair' in limit) return `${limit.pair.join(' – ')} ${limitWords[limit.kind]}`
  const target = 'target' in limit && limit.target ? ` for ${limit.target}` : ''
  return `${limit.id}${target} ${limitWords[limit.kind]} ${limit.value}`
}

const mostLines = 10

const firstOf = (lines: readonly string[]): string[] => [
  ...lines.slice(0, mostLines).map((line) => `  ${line}`),
  ...(lines.length > mostLines ? [`  and ${lines.length - mostLines} more (--json has all)`] : []),
]

const sumText = ({ wanted, needed, offered, missing }: Impossible): string => {
  const least = needed === wanted ? `${wanted} places wanted` : `${needed} of ${wanted} places must be filled`
  return `${least}, ${offered} offered: ${missing} missing.`
}

/** Why no round is possible: contradictions first, then the sum, then single limits and the least change. */
export const impossibleText = (impossible: Impossible): string[] => [
  'No round is possible.',
  ...impossible.contradictions.map((pair) => `${pair.join(' – ')} is both forced and forbidden.`),
  ...(impossible.missing > 0 ? [sumText(impossible)] : []),
  ...(impossible.conflict
    ? ['These limits cannot hold together:', ...firstOf(impossible.conflict.map(limitText))]
    : []),
  ...(impossible.repair
    ? [
        `The least change, of ${impossible.repair.cost}:`,
        ...firstOf(
          impossible.repair.changes.map(({ limit, to }) =>
            to === null ? `let go: ${limitText(limit)}` : `${limitText(limit)}: change to ${to}`,
          ),
        ),
      ]
    : []),
  '',
]
