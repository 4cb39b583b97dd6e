import type { RoundEvaluation } from '@duijie/rounds/evaluate-round.ts'
import type { RoundLimit } from '@duijie/rounds/round-limit.ts'
import type { Say } from './command-language.ts'

type Impossible = NonNullable<RoundEvaluation['impossible']>

const limitWords: Record<RoundLimit['kind'], readonly [zh: string, en: string]> = {
  demand: ['最多要', 'wants at most'],
  scenario_minimum: ['至少要得到', 'must get'],
  capacity: ['最多承接', 'can serve'],
  capability_minimum: ['至少要承接', 'must serve'],
  group_at_least: ['至少要', 'needs at least'],
  group_at_most: ['最多允许', 'allows at most'],
  forced: ['被指定', 'is forced'],
  forbidden: ['被禁止', 'is forbidden'],
}

const limitText = (limit: RoundLimit, say: Say): string => {
  const words = say(...limitWords[limit.kind])
  if ('pair' in limit) return `${limit.pair.join(' – ')} ${words}`
  const target = 'target' in limit && limit.target ? say(`（${limit.target}）`, ` for ${limit.target}`) : ''
  return `${limit.id}${target} ${words} ${limit.value}`
}

const mostLines = 10

const firstOf = (lines: readonly string[], say: Say): string[] => {
  const rest = lines.length - mostLines
  return [
    ...lines.slice(0, mostLines).map((line) => `  ${line}`),
    ...(rest > 0 ? [say(`  另有 ${rest} 条（--json 列出全部）`, `  and ${rest} more (--json has all)`)] : []),
  ]
}

const sumText = ({ wanted, needed, offered, missing }: Impossible, say: Say): string => {
  const least =
    needed === wanted
      ? say(`需要 ${wanted} 个名额`, `${wanted} places wanted`)
      : say(`${wanted} 个名额中至少要满足 ${needed} 个`, `${needed} of ${wanted} places must be filled`)
  return say(`${least}，只有 ${offered} 个：缺 ${missing} 个。`, `${least}, ${offered} offered: ${missing} missing.`)
}

const conflictText = ({ conflict }: Impossible, say: Say): string[] =>
  conflict
    ? [
        say('以下限制不能同时成立：', 'These limits cannot hold together:'),
        ...firstOf(
          conflict.map((limit) => limitText(limit, say)),
          say,
        ),
      ]
    : []

const repairText = ({ repair }: Impossible, say: Say): string[] => {
  if (!repair) return []
  const changes = repair.changes.map(({ limit, to }) => {
    const text = limitText(limit, say)
    return to === null
      ? say(`放弃：${text}`, `let go: ${text}`)
      : say(`${text}：改为 ${to}`, `${text}: change to ${to}`)
  })
  return [say(`最小的改动，共 ${repair.cost}：`, `The least change, of ${repair.cost}:`), ...firstOf(changes, say)]
}

/** Why no round is possible: contradictions first, then the sum, then single limits and the least change. */
export const impossibleText = (impossible: Impossible, say: Say): string[] => [
  say('没有可行的分配。', 'No round is possible.'),
  ...impossible.contradictions.map((pair) =>
    say(`${pair.join(' – ')} 既被指定又被禁止。`, `${pair.join(' – ')} is both forced and forbidden.`),
  ),
  ...(impossible.missing > 0 ? [sumText(impossible, say)] : []),
  ...conflictText(impossible, say),
  ...repairText(impossible, say),
  '',
]
