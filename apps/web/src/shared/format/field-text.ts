import type { Bilingual, Locale } from '@duijie/domain/shared/bilingual.schema.ts'
import { readBilingual } from '../bilingual.ts'

import type { KeyOf, Say } from '../i18n-keys.ts'
import { formatDay } from './day.ts'
import { formatMoney } from './money.ts'
import { formatBytes, formatCount, formatParameters } from './number.ts'

/** What a field's value is said with: the `fields` catalogue and the terms. */
export type FieldSpeech = {
  locale: Locale
  term: (id: string) => string
  say: Say<'fields'>
  /** Whether there are words for what is stored. */
  has: (key: string) => key is KeyOf<'fields'>
}

type Kpi = { name: Bilingual; unit?: string; baseline?: number; target?: number }
type Evidence = { title: Bilingual; outcome?: Bilingual; year?: number; customer?: string }

const termFields = new Set([
  'sectors',
  'tasks',
  'modalities',
  'deployments',
  'region',
  'sensitivity',
  'licence',
  'accelerator',
  'certificates',
  'certificatesRequired',
])
const choiceFields = new Set(['form', 'priceModel', 'residency', 'confidentiality', 'accessMode'])
const dayFields = new Set(['deadline', 'releasedOn', 'availableFrom', 'availableUntil'])
const countFields = new Set(['sampleCount', 'gpuHours', 'contextTokens'])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const kpiText = ({ name, unit = '', baseline, target }: Kpi, { locale, say }: FieldSpeech): string => {
  const ends = [baseline, target].filter((value) => value !== undefined)
  // A lone figure has to say which end it is.
  const only = ends.length === 1 ? `${say(target === undefined ? 'label.baseline' : 'label.target')} ` : ''
  const measured = ends.length > 0 ? `${only}${ends.join(' → ')} ${unit}`.trim() : ''
  return measured
    ? `${readBilingual(name, locale)}${locale === 'zh' ? '：' : ': '}${measured}`
    : readBilingual(name, locale)
}

const evidenceText = ({ title, outcome, year, customer }: Evidence, locale: Locale): string =>
  [readBilingual(title, locale), year, customer, readBilingual(outcome, locale)]
    .filter(Boolean)
    .join(locale === 'zh' ? '，' : ', ')

const oneText = (field: string, value: unknown, speech: FieldSpeech): string => {
  const { locale, term, say, has } = speech
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (typeof value === 'number') {
    if (field.includes('Fen')) return formatMoney(value, locale)
    if (field === 'sizeBytes') return formatBytes(value)
    if (field === 'trl' || field === 'trlMinimum') return `TRL ${value}`
    if (field === 'parametersBillion') return formatParameters(value, locale)
    return countFields.has(field) ? formatCount(value, locale) : String(value)
  }
  if (typeof value === 'string') {
    if (termFields.has(field)) return term(value)
    const key = field === 'languages' ? `language.${value}` : `${field}.${value}`
    if (field === 'languages' || choiceFields.has(field)) return has(key) ? say(key) : value
    return dayFields.has(field) ? formatDay(value, locale) : value
  }
  if (!isRecord(value)) return ''
  if (field === 'kpis') return kpiText(value as Kpi, speech)
  return field === 'evidence' ? evidenceText(value as Evidence, locale) : readBilingual(value as Bilingual, locale)
}

/** The lines that a stored field reads as: one for most, one a row for measures and past deployments, none when empty. */
export const fieldLines = (field: string, value: unknown, speech: FieldSpeech): string[] => {
  if (value === undefined || value === null || value === '') return []
  if (!Array.isArray(value)) return [oneText(field, value, speech)].filter(Boolean)
  const texts = value.map((each: unknown) => oneText(field, each, speech)).filter(Boolean)
  if (texts.length === 0) return []
  return field === 'kpis' || field === 'evidence' || field === 'certificates'
    ? texts
    : [texts.join(speech.locale === 'zh' ? '、' : ', ')]
}
