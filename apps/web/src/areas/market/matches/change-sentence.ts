import type { RemedyView } from '@duijie/domain/matches/why-not.schema.ts'

import { formatMoney } from '../../../shared/format/money.ts'
import { listOf, type Speech, valueWord } from './reason-sentence.ts'

type Reason = RemedyView['changes'][number]['reason']
type Value = Reason['params'][string]

const wordOf = (name: string, value: Value, speech: Speech): string | number => {
  if (Array.isArray(value)) return listOf(value, speech)
  if (typeof value === 'string') return valueWord(`residency.${value}`, value, speech)
  return name.endsWith('Fen') ? formatMoney(value, speech.locale) : value
}

/** What to do, without a full stop; a change that has no sentence yet is told in general. */
export const changeSentence = ({ code, params }: Reason, speech: Speech): string => {
  const key = `change.${code}`
  if (!speech.has(key)) return speech.say('change.other')
  const words = Object.entries(params).map(([name, value]) => [name, wordOf(name, value, speech)])
  const { pieces } = params
  return speech.say(key, { ...Object.fromEntries(words), ...(typeof pieces === 'number' && { count: pieces }) })
}
