import type { ScenarioBody } from '@duijie/domain/listings/scenario.schema.ts'
import { describe, expect, test } from 'vitest'

import { buildWorld } from './world.ts'

/**
 * Figures of one story must agree with each other: people with the hours their work takes, a stock with what flows in,
 * a yearly cost with the heads, the energy or the metres it pays for. Figures are read out of the texts themselves.
 */
const scenarios = new Map(
  buildWorld('2026-11-23').listings.flatMap(({ key, body }) => (body.kind === 'scenario' ? [[key, body]] : [])),
)

const scenario = (key: string): ScenarioBody => {
  const body = scenarios.get(key)
  if (!body) throw new Error(`no scenario ${key}`)
  return body
}

const textOf = ({ summary, need, currentProcess, dataAvailable }: ScenarioBody): string =>
  [summary, need, currentProcess, dataAvailable].map((text) => text?.zh ?? '').join('\n')

const multiples: Record<string, number> = { 万: 1e4, 亿: 1e8 }
const digits: Record<string, number> = { 一: 1, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

const toNumber = (text: string): number => {
  const [, value = '', multiple = ''] = /^([\d,.]+|[一两三四五六七八九])\s?([万亿]?)$/.exec(text) ?? []
  return (digits[value] ?? Number(value.replaceAll(',', ''))) * (multiples[multiple] ?? 1)
}

/** The number that the first group of `pattern` finds in a scenario's Chinese text. */
const figure = (key: string, pattern: RegExp): number => {
  const found = pattern.exec(textOf(scenario(key)))?.[1]
  if (found === undefined) throw new Error(`${key} does not say ${String(pattern)}`)
  return toNumber(found)
}

const baseline = (key: string, name: string): number => {
  const kpi = scenario(key).kpis.find((each) => each.name.zh === name)
  if (kpi?.baseline === undefined) throw new Error(`${key} has no baseline of ${name}`)
  return kpi.baseline
}

const yuan = (key: string): number => (scenario(key).currentCostFen ?? 0) / 100

const between =
  (least: number, most: number) =>
  (value: number): boolean =>
    value >= least && value <= most

const headcount = /([\d,]+|[一两三四五六七八九])\s?名[^，。；、]{0,8}?(?:员|工|师|技师|人员|顾问)/g

describe('a yearly cost pays for the people who do the work today', () => {
  const staffed = [...scenarios].flatMap(([key, { currentProcess, currentCostFen }]) => {
    const heads = [...(currentProcess?.zh ?? '').matchAll(headcount)].map(([, count = '']) => toNumber(count))
    return heads.length > 0 ? [{ key, people: Math.max(...heads), cost: (currentCostFen ?? 0) / 100 }] : []
  })

  test('enough scenarios say who does the work for the rule to mean something', () => {
    expect(staffed.length).toBeGreaterThanOrEqual(15)
  })

  test.each(staffed)('$key: $people people for $cost yuan', ({ people, cost }) => {
    expect(cost / people).toBeGreaterThanOrEqual(35_000)
  })
})

test('a budget lies within three years of what the work costs today', () => {
  const odd = [...scenarios].filter(
    ([, { currentCostFen = 0, budgetMaximumFen = 0 }]) => budgetMaximumFen > 3 * currentCostFen,
  )
  expect(odd.map(([key]) => key)).toEqual([])
})

/** Working hours of all people a day, and the hours that a day's work takes. */
const workloads: [key: string, needed: () => number, available: () => number][] = [
  [
    'osat-leadframe',
    () =>
      (figure('osat-leadframe', /报出约 ([\d.,]+ ?万?) ?处疑似/) * figure('osat-leadframe', /单张约 ([\d.]+) 秒/)) /
      3600,
    () => figure('osat-leadframe', /共 (\d+) 名复判员/) * 7,
  ],
  [
    'pcb-aoi',
    () => (2 * figure('pcb-aoi', /每班假点 ([\d.,]+ ?万?) ?个/) * figure('pcb-aoi', /平均 ([\d.]+) 秒/)) / 3600,
    () => figure('pcb-aoi', /共 (\d+) 名验修员/) * 7,
  ],
  [
    'pcb-eng-query',
    () => (figure('pcb-eng-query', /每天 (\d+) 款/) * baseline('pcb-eng-query', '单款预审')) / 60,
    () => figure('pcb-eng-query', /(\d+) 名预审工程师/) * 8,
  ],
  [
    'record-front-page',
    () => figure('record-front-page', /月均出院 ([\d,]+) 人次/) / 22,
    () => figure('record-front-page', /(\d+) 名编码员/) * baseline('record-front-page', '人均日审核'),
  ],
  [
    'bone-age',
    () => (figure('bone-age', /日均 (\d+) 例/) * baseline('bone-age', '判读时间')) / 60,
    () => figure('bone-age', /(.)名医师/) * 8,
  ],
  [
    'ccta-report',
    () => (figure('ccta-report', /日均 (\d+) 例/) * baseline('ccta-report', '单例后处理')) / 60,
    () => figure('ccta-report', /技师 (\d+) 人/) * 8,
  ],
  [
    'lab-urine-sediment',
    () => (figure('lab-urine-sediment', /日均涂片 (\d+) 张/) * baseline('lab-urine-sediment', '单片用时')) / 60,
    () => figure('lab-urine-sediment', /(\d+) 名形态学/) * 8,
  ],
]

test.each(workloads)('%s: the people named can do the work named, and are not idle', (_key, needed, available) => {
  expect(needed() / available()).toSatisfy(between(0.5, 1.05))
})

test('images kept are those of the days they are kept for', () => {
  const aDay = figure('osat-leadframe', /报出约 ([\d.,]+ ?万?) ?处疑似/)
  const days = figure('osat-leadframe', /最近 (\d+) 天/)
  expect(figure('osat-leadframe', /复判图约 ([\d.,]+ ?万?) ?张/) / (aDay * days)).toSatisfy(between(0.8, 1.2))
  const calls = 2 * figure('pcb-aoi', /每班假点 ([\d.,]+ ?万?) ?个/)
  expect(figure('pcb-aoi', /报点图 ([\d.,]+ ?万?) ?张/) / (calls * 21)).toSatisfy(between(0.8, 1.25))
})

test('an alarm log is as long as its rate, posts and years make it', () => {
  const posts = figure('chem-alarm', /(.)个操作岗/)
  const made = baseline('chem-alarm', '每岗报警') * posts * 24 * 365 * figure('chem-alarm', /(.)年 DCS/)
  expect(figure('chem-alarm', /报警约 ([\d.,]+ ?万?) ?条/) / made).toSatisfy(between(0.8, 1.2))
})

test('a glasshouse pays a price of gas for the heat it uses', () => {
  const squareMetres = 200_000
  const heat = squareMetres * baseline('tomato-climate', '产量') * baseline('tomato-climate', '单位产量能耗')
  expect(yuan('tomato-climate') / heat).toSatisfy(between(0.2, 0.6))
})

test('scrap of a coating line is worth the foil that is rejected', () => {
  const metresAYear = figure('battery-electrode', /涂布 (\d+) 米每分钟/) * 60 * 24 * 320
  const rejected = metresAYear * (baseline('battery-electrode', '过杀率') / 100)
  expect(yuan('battery-electrode') / rejected).toSatisfy(between(15, 80))
})

test('feed and hands cost a pond what one pond can bear', () => {
  expect(yuan('shrimp-feeding') / figure('shrimp-feeding', /([\d,]+) 口池/)).toSatisfy(between(10_000, 60_000))
})

test('walking fields for a month costs a month of wages', () => {
  expect(yuan('cotton-map') / figure('cotton-map', /需 (\d+) 人跑一个月/)).toSatisfy(between(6_000, 20_000))
})

test('follow-up records are no more than the calls that were made', () => {
  const made =
    figure('community-follow-up', /居民 ([\d,]+) 人/) * 4 * (baseline('community-follow-up', '随访完成率') / 100)
  expect(
    figure('community-follow-up', /随访记录 ([\d.,]+ ?万?) ?条/) / (made * figure('community-follow-up', /(.)年随访/)),
  ).toSatisfy(between(0.7, 1))
})

test('lamp inspection is spoken of for injections and eggs alone', () => {
  const speaking = [...scenarios].filter(([, body]) => textOf(body).includes('灯检'))
  expect(speaking.map(([key]) => key)).toEqual(['layer-egg'])
})
