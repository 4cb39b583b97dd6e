import type { ImportNote, ImportProblem, ImportReport } from '@duijie/domain/imports/import-report.schema.ts'
import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'
import { reasonText } from '@duijie/interchange/reason-text.ts'
import { sayIn, type Say } from './command-language.ts'

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const quoted = (text: string): string => JSON.stringify(text)

type Place = Pick<ImportNote, 'row' | 'line' | 'file'>

/** Says the parts of a report in one language. */
const speaker = (language: Locale) => {
  const say: Say = sayIn(language)
  const words = (code: string): string => reasonText(code, language)
  const colon = say('：', ': ')
  const lineText = (line: number): string => say(`第 ${line} 行`, `line ${line}`)

  const placeText = ({ row, line, file }: Place): string => {
    if (file !== undefined) return file
    if (row === 0) return line === 0 ? say('文件', 'file') : lineText(line)
    return row === line ? lineText(line) : say(`第 ${row} 条（第 ${line} 行）`, `row ${row} (line ${line})`)
  }

  const headline = (report: ImportReport): string => {
    const { rows, encoding, imported, unchanged, rejected, unread, dryRun } = report
    const verb = dryRun ? say('可导入', 'would be imported') : say('已导入', 'imported')
    const unreadText = unread > 0 ? say(`，未读取 ${unread}`, `, ${unread} not read`) : ''
    return say(
      `共 ${rows} 行（${encoding}）：${verb} ${imported}，无变化 ${unchanged}，未通过 ${rejected.length}${unreadText}`,
      `${counted(rows, 'row')} (${encoding}): ${imported} ${verb}, ${unchanged} unchanged, ${rejected.length} rejected${unreadText}`,
    )
  }

  const problem = ({ code, line, field, detail }: ImportProblem): string =>
    [
      line === undefined ? '' : `${lineText(line)}${colon}`,
      field === undefined ? '' : `${field}${colon}`,
      words(code),
      detail ? say(`（${detail}）`, ` (${detail})`) : '',
    ].join('')

  const note = (one: ImportNote): string => {
    const change = [
      one.before === undefined ? '' : ` ${quoted(one.before)}`,
      one.after === undefined ? '' : ` → ${quoted(one.after)}`,
      one.count === undefined ? '' : say(`（${one.count}）`, ` (${one.count})`),
    ].join('')
    return `  ${placeText(one)}${colon}${one.field ? `${one.field}${colon}` : ''}${words(one.code)}${change}`
  }

  const skippedTable = ({ line, headers, rows, reason, missing }: ImportReport['skippedTables'][number]): string => {
    const lacks = missing.length > 0 ? `${colon}${missing.join(say('、', ', '))}` : ''
    const under = headers.map(quoted).join(say('、', ', '))
    return `  ${lineText(line)}${colon}${say(`${under} 下的 ${rows} 行`, `${counted(rows, 'row')} under ${under}`)}${colon}${words(reason)}${lacks}`
  }

  const rejection = (row: ImportReport['rejected'][number]): string[] =>
    row.issues.map(
      ({ field, reason, before }) =>
        `  ${placeText(row)}${colon}${field ? `${field}${colon}` : ''}${words(reason)}${before === undefined ? '' : ` ${quoted(before)}`}`,
    )

  const tally = (codes: readonly string[]): string[] => {
    const counts = new Map<string, number>()
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
    return [...counts].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `  ${count} × ${words(code)}`)
  }

  const endings: Record<ImportReport['outcome'], readonly string[]> = {
    complete: [],
    cut_short: [say('文件未能读到结尾。', 'The file could not be read to its end.')],
    nothing_read: [say('没有读到任何内容。', 'Nothing was read.')],
  }
  return { say, placeText, headline, problem, note, skippedTable, rejection, tally, endings }
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [title, ...lines] : [])

/** The account of an import in words: every row that was refused or repeated, every value that was changed. */
export const reportText = (report: ImportReport, language: Locale): string => {
  const { say, ...to } = speaker(language)
  const repeated = report.repeated.map((row) =>
    say(
      `  ${to.placeText(row)}：与第 ${row.duplicateOf} 条相同`,
      `  ${to.placeText(row)}: says again what row ${row.duplicateOf} says`,
    ),
  )
  const codes = report.notes.map(({ code }) => code)
  const titled = (zh: string, one: string, count: number, end = '') =>
    say(`${zh}：${count}`, `${counted(count, one)}${end}`)
  return [
    to.headline(report),
    ...report.problems.map(to.problem),
    ...section(
      titled('未读取的表格', 'table', report.skippedTables.length, ' left aside'),
      report.skippedTables.map(to.skippedTable),
    ),
    ...section(titled('未通过的行', 'row', report.rejected.length, ' rejected'), report.rejected.flatMap(to.rejection)),
    ...section(titled('重复的行', 'row', repeated.length, ' repeated'), repeated),
    ...section(titled('说明', 'note', codes.length), [
      ...(codes.length > 20 ? to.tally(codes) : []),
      ...report.notes.map(to.note),
    ]),
    ...to.endings[report.outcome],
  ].join('\n')
}

/** The account as JSON, with a sentence in English beside each code, whatever the terminal speaks. */
export const reportJson = (report: ImportReport): string => {
  const spoken = <Item extends { code: string } | { reason: string }>(item: Item) => ({
    ...item,
    text: reasonText('code' in item ? item.code : item.reason, 'en'),
  })
  return JSON.stringify({
    ...report,
    rejected: report.rejected.map(spoken),
    notes: report.notes.map(spoken),
    problems: report.problems.map(spoken),
    skippedTables: report.skippedTables.map(spoken),
  })
}
