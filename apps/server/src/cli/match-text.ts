import type { Say } from './command-language.ts'

type Named = Readonly<Record<string, readonly [zh: string, en: string]>>

const signals: Named = {
  text: ['用词相近', 'shared wording'],
  concepts: ['概念相同', 'shared concepts'],
  semantic: ['语义接近', 'similar meaning'],
  task: ['AI 任务', 'AI task'],
  sector: ['行业', 'sector'],
  modality: ['数据形态', 'data type'],
  evidence: ['同行业案例', 'cases in the sector'],
  trl: ['成熟度', 'readiness'],
  outcome: ['以往对接', 'past pairings'],
  deployment: ['部署方式', 'deployment'],
  residency: ['数据去向', 'data residency'],
  certificate: ['资质', 'certificates'],
  budget: ['价格与预算', 'price and budget'],
  timing: ['时间', 'timing'],
  language: ['语言', 'language'],
  interest: ['双方意愿', 'stated interest'],
}

const constraints: Named = {
  unverified: ['机构未核验', 'unverified organisation'],
  paused: ['暂不承接', 'not taking new work'],
  capacity: ['已满负荷', 'at capacity'],
  deployment: ['部署方式不符', 'cannot be deployed as required'],
  residency: ['无法满足数据去向', 'cannot keep the data where it must stay'],
  certificate: ['缺少必备资质', 'without a required certificate'],
  budget: ['最低价超出预算', 'lowest price over budget'],
  modelKind: ['模型类别不被允许', 'of a kind that is not allowed'],
  conflict: ['存在利益冲突', 'conflict of interest'],
}

const nameIn = (names: Named, id: string, say: Say): string => {
  const pair = names[id]
  return pair ? say(...pair) : id
}

type Candidate = {
  other: string
  score: number
  signals: readonly { name: string; value: number | null; contribution: number }[]
}

/** The candidates of one listing in words, with what their scores rest on: an operator asks with all that both have said. */
export const matchText = (
  asked: string,
  candidates: readonly Candidate[],
  excluded: Readonly<Record<string, number>>,
  say: Say,
): string => {
  const lines = candidates.map(({ other, score, signals: bars }, index) => {
    const reasons = bars
      .filter(({ value }) => value !== null)
      .toSorted((a, b) => b.contribution - a.contribution)
      .slice(0, 3)
      .map(({ name, contribution }) => `${nameIn(signals, name, say)} ${contribution.toFixed(3)}`)
    return `${String(index + 1).padStart(3)}. ${score.toFixed(4)}  ${other}  ${reasons.join(say('，', ', '))}`
  })
  const counts = Object.entries(excluded).map(([name, count]) => `${nameIn(constraints, name, say)} ${count}`)
  const none = say('无', 'none')
  return [
    asked,
    say('得分依据：双方全文和双方的表态', 'scores rest on both full texts and what both sides have stated'),
    ...lines,
    `${say('因硬性条件排除：', 'excluded: ')}${counts.length > 0 ? counts.join(say('，', ', ')) : none}`,
  ].join('\n')
}
