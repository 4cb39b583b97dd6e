import { readParametersBillion } from '@duijie/domain/values/parameters.rules.ts'

import type { FoundTerm } from '../maps/apply-rule.ts'
import type { JsonObject } from '../maps/json.ts'
import { truncate } from '../text/truncate.ts'
import { firstHeading, isPlaceholder, leadingProse, shownLanguage } from './card-text.ts'
import { languageCode } from './language-names.ts'
import { readFrontMatter, type FrontMatterFlag } from './front-matter.ts'

/** Something in a card that a person should look at before it is believed. */
export type CardFlag = {
  code:
    | FrontMatterFlag
    | 'card.title_missing'
    | 'card.title_placeholder'
    | 'card.summary_missing'
    | 'card.value_placeholder'
    | 'card.value_unreadable'
    | 'card.language_mismatch'
    | 'card.language_unknown'
    | 'card.languages_cut'
    | 'card.licence_unnamed'
    | 'card.several_values'
    | 'card.task_unknown'
    | 'card.evaluation_incomplete'
  field?: string
  detail?: string
}

export type CardServices = { lookupTerms: (text: string, schemes: readonly string[]) => readonly FoundTerm[] }

/** `body` is a capability's body in part: what the card states and nothing more; its `title` may be missing. */
export type ModelCard = { body: JsonObject; flags: CardFlag[] }

type Head = { fields: ReadonlyMap<string, unknown>; flags: CardFlag[] }

/** Texts of a field that holds one or a list; what is neither, or a template's hole, is flagged. */
const textsOf = ({ fields, flags }: Head, field: string): string[] => {
  const value = fields.get(field)
  if (value === undefined || value === null) return []
  const items: unknown[] = Array.isArray(value) ? value : [value]
  return items.flatMap((item) => {
    if (typeof item === 'number') return [String(item)]
    if (typeof item !== 'string') {
      // `{license}` in a template reads as a YAML mapping.
      flags.push({
        code: typeof item === 'object' && item !== null ? 'card.value_placeholder' : 'card.value_unreadable',
        field,
      })
      return []
    }
    if (item.trim() && !isPlaceholder(item)) return [item.trim()]
    flags.push({ code: 'card.value_placeholder', field, detail: truncate(item, 80) })
    return []
  })
}

const oneOf = (head: Head, field: string, maximum: number): string | undefined => {
  const [first, ...rest] = textsOf(head, field)
  if (rest.length > 0)
    head.flags.push({ code: 'card.several_values', field, detail: truncate([first, ...rest].join(', '), 200) })
  return first === undefined ? undefined : truncate(first.replace(/\s+/g, ' '), maximum)
}

const titleOf = (head: Head, text: string): string | undefined => {
  const named = oneOf(head, 'model_name', 120) ?? firstHeading(text)
  const title = named
    ?.replace(/^model card (?:for|of)\s+(?!model id)/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (!title) {
    head.flags.push({ code: 'card.title_missing', field: 'title' })
    return undefined
  }
  if (!isPlaceholder(title)) return truncate(title, 120)
  head.flags.push({ code: 'card.title_placeholder', field: 'title', detail: title })
  return undefined
}

/** As many languages as a listing holds. */
const mostLanguages = 12

/** A long list keeps the languages of the platform first, so that a card of sixty-six is found by its Chinese. */
const fitLanguages = (head: Head, languages: readonly string[]): string[] => {
  if (languages.length <= mostLanguages) return [...languages]
  const isOurs = (language: string): boolean => /^(?:zh|en)(?:-|$)/.test(language)
  const kept = [...languages.filter(isOurs), ...languages.filter((language) => !isOurs(language))].slice(
    0,
    mostLanguages,
  )
  const left = languages.filter((language) => !kept.includes(language))
  head.flags.push({ code: 'card.languages_cut', field: 'language', detail: truncate(left.join(', '), 200) })
  return kept
}

const languagesOf = (head: Head, prose: string): string[] => {
  const stated = textsOf(head, 'language').flatMap((text) => {
    const code = languageCode(text)
    if (!code) head.flags.push({ code: 'card.language_unknown', field: 'language', detail: truncate(text, 80) })
    return code ?? []
  })
  const shown = shownLanguage(prose)
  const known = new Set(stated.map((language) => language.split('-')[0] ?? language))
  if (shown && stated.length > 0 && !known.has(shown) && !known.has('multilingual')) {
    head.flags.push({
      code: 'card.language_mismatch',
      field: 'language',
      detail: `${truncate(stated.join(', '), 100)} ≠ ${shown}`,
    })
  }
  return fitLanguages(head, [...new Set(stated)])
}

/** The licence's id where the whole text is one of its names, else the text; `other` is named by `license_name`. */
const licenceOf = (head: Head, services: CardServices): string | undefined => {
  const stated = oneOf(head, 'license', 64)
  const named = oneOf(head, 'license_name', 64)
  if (stated?.toLowerCase() === 'other') {
    if (!named) head.flags.push({ code: 'card.licence_unnamed', field: 'license' })
    return named ?? stated
  }
  const text = stated ?? named
  const found = text === undefined ? [] : services.lookupTerms(text, ['licence'])
  const [whole] = found.filter(({ start, end }) => start === 0 && end === text?.length)
  return found.length === 1 && whole ? whole.id : text
}

/** Tags name formats and libraries as well as tasks, so only the stated task may be unknown. */
const tasksOf = (head: Head, services: CardServices): string[] => {
  const find = (text: string): string[] => {
    const spoken = text.replace(/[-_]/g, ' ')
    const found = services.lookupTerms(spoken, ['task'])
    return (found.find((term) => term.id === text) ? [text] : found.map((term) => term.id)).slice(0, 3)
  }
  const stated = textsOf(head, 'pipeline_tag')
  for (const task of stated)
    if (find(task).length === 0)
      head.flags.push({ code: 'card.task_unknown', field: 'pipeline_tag', detail: truncate(task, 80) })
  return [...new Set([...stated, ...textsOf(head, 'tags')].flatMap(find))].slice(0, 24)
}

const isComplete = (result: unknown): boolean =>
  typeof result === 'object' &&
  result !== null &&
  ['task', 'dataset', 'metrics'].every((key) => Object.hasOwn(result, key))

const checkEvaluation = ({ fields, flags }: Head): void => {
  const index = fields.get('model-index')
  if (index === undefined) return
  const models: unknown[] = Array.isArray(index) ? index : [index]
  const results = models.flatMap((model: unknown) =>
    typeof model === 'object' && model !== null && 'results' in model && Array.isArray(model.results)
      ? (model.results as unknown[])
      : [undefined],
  )
  if (!results.every(isComplete)) flags.push({ code: 'card.evaluation_incomplete', field: 'model-index' })
}

/**
 * Reads a Hugging Face model card into part of a capability's body, with flags for all that should not be taken at
 * its word: no usable head, template phrases left standing, a language that the text does not show, several base
 * models or licences. Never throws and never guesses: what the card does not state is absent.
 */
export const readModelCard = (card: string, services: CardServices): ModelCard => {
  const { fields, text, flag, detail } = readFrontMatter(card)
  const head: Head = {
    fields,
    flags: flag ? [{ code: flag, ...(detail ? { detail: truncate(detail, 200) } : {}) }] : [],
  }
  const prose = leadingProse(text, 1200)
  if (!prose) head.flags.push({ code: 'card.summary_missing', field: 'summary' })
  const body: JsonObject = { kind: 'capability', form: 'model' }
  const locale = shownLanguage(prose) ?? (/\p{Script=Han}/u.test(prose) ? 'zh' : 'en')
  const title = titleOf(head, text)
  if (title) body['title'] = { [/\p{Script=Han}/u.test(title) ? 'zh' : locale]: title }
  if (prose) body['summary'] = { [locale]: truncate(prose, 600) }
  const licence = licenceOf(head, services)
  const [baseModel, parameters] = [oneOf(head, 'base_model', 120), title && readParametersBillion(title)]
  if (licence) body['licence'] = licence
  if (baseModel) body['baseModel'] = baseModel
  if (parameters) body['parametersBillion'] = parameters
  const [languages, tasks] = [languagesOf(head, prose), tasksOf(head, services)]
  if (languages.length > 0) body['languages'] = languages
  if (tasks.length > 0) body['tasks'] = tasks
  checkEvaluation(head)
  return { body, flags: head.flags }
}
