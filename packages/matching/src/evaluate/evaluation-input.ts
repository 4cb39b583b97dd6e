import type { CapabilityProfile, Evidence, InterestLevel, Residency, ScenarioProfile } from '../profile.ts'

/** One line of judgements: how well a capability fits a scenario, higher is better. */
export type Judgement = { readonly scenarioId: string; readonly capabilityId: string; readonly grade: number }

/** The languages of a set whose texts are objects such as `{"zh": "…", "en": "…"}`. */
export type EvaluationLanguage = 'zh' | 'en'

type Row = Readonly<Record<string, unknown>>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text written in several languages is read in one of them, or in all where none is asked for. */
const textOf = (value: unknown, language: EvaluationLanguage | undefined): string | string[] => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string')
  if (!isRow(value)) return ''
  if (language === undefined) return Object.values(value).filter((each) => typeof each === 'string')
  const text = value[language]
  if (typeof text !== 'string') throw new SyntaxError(`a text is missing in ${language}`)
  return text
}
const wordOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined
const wordsOf = (...values: readonly unknown[]): string[] => {
  const value = values.find((each) => each !== undefined)
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

const RESIDENCIES: readonly string[] = ['any', 'china', 'region', 'premises'] satisfies readonly Residency[]
const isResidency = (value: unknown): value is Residency => typeof value === 'string' && RESIDENCIES.includes(value)

function commonOf(row: Row, side: string, language: EvaluationLanguage | undefined) {
  const id = wordOf(row['id'])
  if (id === undefined) throw new SyntaxError('id is missing')
  return {
    id,
    // Without an organisation of its own a listing belongs to itself, so that nothing is in conflict by accident.
    organisationId: wordOf(row['organisationId']) ?? `${side}:${id}`,
    title: textOf(row['title'], language),
    summary: textOf(row['summary'], language),
    tasks: wordsOf(row['tasks'], row['task']),
    modalities: wordsOf(row['modalities'], row['modality']),
    sectors: wordsOf(row['sectors'], row['sector']),
    deployments: wordsOf(row['deployments'], row['deployment']),
    region: wordOf(row['region']),
    languages: wordsOf(row['languages'], row['language']),
    interest: isRow(row['interest']) ? (row['interest'] as Record<string, InterestLevel>) : undefined,
    blocked: wordsOf(row['blocked']),
  }
}

function rangeOf(row: Row, field: string): { minimumFen?: number; maximumFen?: number } | undefined {
  const nested = isRow(row[field]) ? row[field] : {}
  const minimumFen = numberOf(nested['minimumFen'] ?? row[`${field}MinimumFen`])
  const maximumFen = numberOf(nested['maximumFen'] ?? row[`${field}MaximumFen`])
  return minimumFen === undefined && maximumFen === undefined ? undefined : { minimumFen, maximumFen }
}

function evidenceOf(value: unknown, language: EvaluationLanguage | undefined): Evidence[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRow).map((row) => ({
    title: textOf(row['title'], language),
    summary: textOf(row['summary'], language),
    group: wordOf(row['group']),
    sectors: wordsOf(row['sectors'], row['sector']),
  }))
}

function toCapability(row: Row, language: EvaluationLanguage | undefined): CapabilityProfile {
  return {
    ...commonOf(row, 'capability', language),
    evidence: evidenceOf(row['evidence'], language),
    trl: numberOf(row['trl']),
    price: rangeOf(row, 'price'),
    parametersBillion: numberOf(row['parametersBillion']),
    licence: wordOf(row['licence']),
    certificates: wordsOf(row['certificates']),
    modelKinds: wordsOf(row['modelKinds']),
    leadTimeDays: numberOf(row['leadTimeDays']),
    // A labelled set asks how well the two fit, so what is not told about the vendor's state is in order.
    verified: row['verified'] !== false,
    paused: row['paused'] === true,
    capacity: numberOf(row['capacity']),
    load: numberOf(row['load']),
  }
}

function toScenario(row: Row, language: EvaluationLanguage | undefined): ScenarioProfile {
  return {
    ...commonOf(row, 'scenario', language),
    group: wordOf(row['group']),
    residency: isResidency(row['residency']) ? row['residency'] : 'any',
    sensitivity: wordOf(row['sensitivity']),
    budget: rangeOf(row, 'budget'),
    deadline: wordOf(row['deadline']),
    trlMinimum: numberOf(row['trlMinimum']),
    certificatesRequired: wordsOf(row['certificatesRequired']),
    forbiddenModelKinds: wordsOf(row['forbiddenModelKinds']),
  }
}

function parseLines<Value>(text: string, file: string, parse: (line: string) => Value): Value[] {
  const values: Value[] = []
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '') return
    try {
      values.push(parse(line))
    } catch (error) {
      throw new SyntaxError(`${file}, line ${at + 1}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
  return values
}

function parseRow(line: string): Row {
  const row: unknown = JSON.parse(line)
  if (!isRow(row)) throw new SyntaxError('not a JSON object')
  return row
}

/** Reads `capabilities.jsonl`, in one language where one is named. Throws a SyntaxError that names the line. */
export const parseCapabilities = (text: string, language?: EvaluationLanguage): CapabilityProfile[] =>
  parseLines(text, 'capabilities.jsonl', (line) => toCapability(parseRow(line), language))

/** Reads `scenarios.jsonl`, in one language where one is named. Throws a SyntaxError that names the line. */
export const parseScenarios = (text: string, language?: EvaluationLanguage): ScenarioProfile[] =>
  parseLines(text, 'scenarios.jsonl', (line) => toScenario(parseRow(line), language))

/** Whether every title of a file stands in both languages, so that directions between them can be measured. */
export const isBilingual = (text: string): boolean => {
  const titles = parseLines(text, 'the set', (line) => parseRow(line)['title'])
  return titles.length > 0 && titles.every((title) => isRow(title) && 'zh' in title && 'en' in title)
}

/** Reads `judgements.tsv`: scenario, capability, grade, separated by tabs. Throws a SyntaxError that names the line. */
export const parseJudgements = (text: string): Judgement[] =>
  parseLines(text, 'judgements.tsv', (line) => {
    const [scenarioId, capabilityId, grade, ...rest] = line.split('\t')
    const value = Number(grade)
    if (!scenarioId || !capabilityId || !grade?.trim() || !Number.isFinite(value) || rest.length > 0) {
      throw new SyntaxError('expected scenario, capability and a number, separated by tabs')
    }
    return { scenarioId, capabilityId, grade: value }
  })
