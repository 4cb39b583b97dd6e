import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

import type { KeyOf, Say } from '../../../shared/i18n-keys.ts'
import { formatMoney } from '../../../shared/format/money.ts'

export type Reason = SignalView['reason'] & Pick<SignalView, 'missing'>

/** What a sentence is made with: the catalogue, the terms, and which side its reader belongs to. */
export type Speech = {
  say: Say<'matches'>
  has: (key: string) => key is KeyOf<'matches'>
  term: (id: string) => string
  locale: Locale
  reader?: PairingSide | undefined
}

const mostTerms = 3

export const listOf = (values: readonly string[], { say, term, locale }: Speech): string => {
  const shown = values
    .slice(0, mostTerms)
    .map(term)
    .join(locale === 'zh' ? '、' : ', ')
  return values.length > mostTerms ? say('list.more', { shown, count: values.length }) : shown
}

/** The words for a stored value; one that has none yet, as it is stored. */
export const valueWord = (key: string, value: string, { say, has }: Speech): string => (has(key) ? say(key) : value)

const sideWord = (sides: readonly string[], speech: Speech): string => {
  const { say, reader } = speech
  if (sides.length > 1) return say('who.both')
  const side = sides[0] ?? 'capability'
  if (!reader) return valueWord(`who.${side}`, side, speech)
  return say(side === reader ? 'who.you' : 'who.other')
}

const levelNames = new Set(['scenario', 'capability'])

const wordOf = (name: string, value: string | number | string[], code: string, speech: Speech): string | number => {
  if (Array.isArray(value)) return name === 'missing' ? sideWord(value, speech) : listOf(value, speech)
  if (typeof value === 'number') return name.endsWith('Fen') ? formatMoney(value, speech.locale) : value
  if (name === 'residency') return valueWord(`residency.${value}`, value, speech)
  if (code.startsWith('interest.') && levelNames.has(name))
    return value === '' ? speech.say('level.none') : valueWord(`level.${value}`, value, speech)
  return speech.term(value)
}

/** Whose part of a reason is hidden, and what it is. What opens by consent is not called empty, nor filled in. */
const hiddenWords = (sides: readonly PairingSide[], signal: string, speech: Speech): Record<string, string> => {
  const { say, has } = speech
  const own = `what.${signal}.${sides[0]}`
  const what = sides.length === 1 && has(own) ? own : `signal.${signal}`
  return { who: sideWord(sides, speech), what: say(has(what) ? what : 'what.other', {}) }
}

const hiddenSides = ({ missing = [] }: Reason): PairingSide[] =>
  missing.filter(({ state }) => state === 'hidden').map(({ side }) => side)

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

/** Some reasons have a second sentence: for when nothing is the same and something is only near, and for what is free. */
const keyOf = ({ code, params }: Reason, { has, reader }: Speech): string => {
  // A side is told its own word alone, so nothing may be said of the other's: not even that there is none.
  if (reader && code === 'interest.one') return 'reason.interest.own'
  if (reader && code === 'interest.unknown') return 'reason.interest.uncounted'
  if (code === 'budget.fits' && params.highestFen === 0) return 'reason.budget.fitsFree'
  const onlyNear = lengthOf(params.same) === 0 && lengthOf(params.near) > 0
  const near = `reason.${code}Near`
  return onlyNear && has(near) ? near : `reason.${code}`
}

/**
 * A reason in the reader's language: one sentence without its full stop. A code without a sentence gives the
 * general one, so that a newer engine never shows a raw code.
 */
export const reasonSentence = (reason: Reason, signal: string, speech: Speech): string => {
  const { reader } = speech
  const hidden = hiddenSides(reason)
  if (hidden.length > 0) {
    const isOwn = hidden.length === 1 && hidden[0] === reader
    return speech.say(isOwn ? 'reason.hiddenOwn' : 'reason.hidden', hiddenWords(hidden, signal, speech))
  }
  const key = keyOf(reason, speech)
  const words = Object.fromEntries(
    Object.entries(reason.params).map(([name, value]) => [name, wordOf(name, value, reason.code, speech)]),
  )
  const count = reason.params.pieces
  const own = reader && words[reader]
  const params = {
    who: words.missing ?? '',
    ...words,
    ...(own === undefined ? {} : { own }),
    ...(typeof count === 'number' ? { count } : {}),
  }
  const signalKey = `signal.${signal}`
  if (!speech.has(key))
    return speech.say('reason.other', { signal: speech.has(signalKey) ? speech.say(signalKey) : signal })
  const sentence = speech.say(key, params)
  return lengthOf(reason.params.open) > 0 && Number(lengthOf(reason.params.same) + lengthOf(reason.params.near)) > 0
    ? sentence + speech.say('reason.open', params)
    : sentence
}
