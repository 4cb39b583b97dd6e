import { toNumber } from '../values/decimal.ts'
import { readNumeral } from '../values/numeral.rules.ts'

const chineseNumber = '([0-9]+|[一二两三四五六七八九十]+)'
const chineseWorkers =
  '(?:质检|检验|检测|复判|目检|巡检|抽检|操作|值班|标注|录入|审核)?(?:员工|工人|人员|专员|文员|护士|医生|技师|员|工)'
const englishNumber = '([0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)'
const englishWorkers = '(?:inspectors?|operators?|workers?|nurses?|clerks?|technicians?|doctors?|people|staff)'

const englishWords = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', '', 'twelve']

const workers = [
  new RegExp(`${chineseNumber}\\s*(?:名|位|个)\\s*(?:专职|兼职)?${chineseWorkers}`, 'g'),
  new RegExp(`每班\\s*${chineseNumber}\\s*(?:个)?人(?![次时工])`, 'g'),
  new RegExp(`${englishNumber}\\s+(?:[a-z]+\\s+)?${englishWorkers}\\b`, 'g'),
]
const lines = [
  new RegExp(`${chineseNumber}\\s*条[\\u4e00-\\u9fff]{0,4}线`, 'g'),
  new RegExp(`${englishNumber}\\s+(?:[a-z]+\\s+){0,2}lines\\b`, 'g'),
]
const shifts = [
  new RegExp(`${chineseNumber}\\s*(?:个)?班(?:倒|制|次|轮)?`, 'g'),
  new RegExp(`${englishNumber}\\s+shifts?\\b`, 'g'),
]
const perLine = /每(?:条|个)?[\u4e00-\u9fff]{0,3}线|一条[\u4e00-\u9fff]{0,4}线|\b(?:a|per|each|every) line\b/
const perShift = /每(?:个)?班|\b(?:a|per|each|every) shift\b/

const numberOf = (text: string): number => {
  const english = englishWords.indexOf(text)
  if (english > 0) return english
  const numeral = readNumeral(text)
  return numeral ? toNumber(numeral.value) : 0
}

const mostOf = (patterns: readonly RegExp[], text: string): number =>
  Math.max(0, ...patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, count = '']) => numberOf(count))))

/**
 * How many people at least are named as doing a work: 三名检验员一条线，两班倒 are six. Numbers that are not plainly of
 * workers are left out, so that the count is rather too low. Zero where nobody is named.
 */
export const countWorkers = (written: string): number => {
  const text = written.normalize('NFKC').toLowerCase()
  const people = mostOf(workers, text)
  const isPerLine = perLine.test(text)
  if (!isPerLine && !perShift.test(text)) return people
  const manyShifts = mostOf(shifts, text)
  return (
    people * (isPerLine ? Math.max(1, mostOf(lines, text)) : 1) * (manyShifts > 0 && manyShifts <= 4 ? manyShifts : 1)
  )
}
