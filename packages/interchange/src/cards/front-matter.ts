import { parseDocument } from 'yaml'

/** Why a card's head could not be used. */
export type FrontMatterFlag =
  | 'card.no_front_matter'
  | 'card.front_matter_not_closed'
  | 'card.front_matter_too_large'
  | 'card.front_matter_invalid'
  | 'card.front_matter_not_mapping'

export type FrontMatter = {
  fields: ReadonlyMap<string, unknown>
  text: string
  flag?: FrontMatterFlag
  detail?: string
}

const maximumCharacters = 262_144

const none = (text: string, flag: FrontMatterFlag, detail?: string): FrontMatter => ({
  fields: new Map(),
  text,
  flag,
  ...(detail ? { detail } : {}),
})

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readYaml = (yaml: string, text: string): FrontMatter => {
  if (yaml.length > maximumCharacters) return none(text, 'card.front_matter_too_large')
  try {
    const document = parseDocument(yaml, { logLevel: 'silent' })
    const [error] = document.errors
    if (error) return none(text, 'card.front_matter_invalid', error.message.split('\n')[0])
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    if (value === null) return none(text, 'card.no_front_matter')
    if (!isMapping(value)) return none(text, 'card.front_matter_not_mapping')
    return { fields: new Map(Object.entries(value)), text }
  } catch (error) {
    return none(text, 'card.front_matter_invalid', error instanceof Error ? error.message : undefined)
  }
}

/**
 * Splits a card into the YAML between two `---` lines at its start and the text below. Never throws: a head that is
 * missing, open, too large, not YAML or not a mapping gives no fields and a flag. Line breaks of any kind.
 */
export const readFrontMatter = (card: string): FrontMatter => {
  const lines = card.replace(/^\uFEFF?\s*(?=---)/, '').split(/\r\n|\n|\r/)
  if (lines[0]?.trimEnd() !== '---') return none(lines.join('\n'), 'card.no_front_matter')
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end === -1) return none(lines.slice(1).join('\n'), 'card.front_matter_not_closed')
  return readYaml(lines.slice(1, end).join('\n'), lines.slice(end + 1).join('\n'))
}
