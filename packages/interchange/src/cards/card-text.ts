import { markdownToText } from '../tables/markdown-cells.ts'

/** A template's hole (`{{ model_id }}`, `{license}`) or its standing phrase, where a person should have written. */
export const isPlaceholder = (text: string): boolean =>
  /\{\{|\}\}|\{%|^\s*\{[^{}]{0,200}\}\s*$/.test(text) ||
  /^(?:\[?more information needed\]?|model card for model id|dataset card for dataset name|model id|todo|tbd)\.?$/i.test(
    text.trim(),
  )

const heading = /^ {0,3}#{1,6}\s+(.{1,500})$/

/** Underlined headings and those in HTML as `# …`, so that all are told alike. */
const withPlainHeadings = (text: string): string =>
  text
    .replace(
      /^ {0,3}(?![#>|<*+-])(\S[^\n|]{0,300})\n {0,3}(={2,}|-{3,})[ \t]*$/gm,
      (_, words: string, line: string) => `\n${line.startsWith('=') ? '#' : '##'} ${words.trim()}\n`,
    )
    .replace(/<h([1-6])(?:\s[^<>]{0,500})?>([^]{0,1000}?)<\/h\1>/gi, (_, level: string, inner: string) => {
      const words = markdownToText(inner.replace(/<[^<>]{0,1000}>/g, ' '))
        .replace(/\s+/g, ' ')
        .trim()
      return words ? `\n\n${'#'.repeat(Number(level))} ${words}\n\n` : '\n\n'
    })

/** Prose and headings of a card, without code blocks, HTML comments, tables, lists and pictures. */
const blocksOf = (text: string): string[] =>
  withPlainHeadings(text.replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1[^\n]*$/gm, '\n').replace(/<!--[\s\S]*?-->/g, '\n'))
    .split(/\n\s*\n|\n(?= {0,3}#{1,6}\s)|(?<=^ {0,3}#{1,6}\s[^\n]*)\n/m)
    .map((block) => block.trim())
    .filter(Boolean)

const isProse = (block: string): boolean => !/^(?:[#|>\-*+!<]|\d+\.|\[!\[|={3,}|-{3,})/.test(block)

/** The first heading's words, whatever its level, or undefined. */
export const firstHeading = (text: string): string | undefined => {
  const found = blocksOf(text)
    .map((block) => heading.exec(block)?.[1])
    .find(Boolean)
  const words = found && markdownToText(found.replace(/\s#+\s*$/, ''))
  return words || undefined
}

/** The first paragraphs of prose, up to about `enough` characters, without standing phrases. */
export const leadingProse = (text: string, enough: number): string => {
  const prose: string[] = []
  let length = 0
  for (const block of blocksOf(text)) {
    if (length >= enough) break
    const words = isProse(block) ? markdownToText(block).replace(/\s*\n\s*/g, ' ') : ''
    if (!words || isPlaceholder(words)) continue
    prose.push(words)
    length += words.length
  }
  return prose.join('\n\n')
}

/** The language that a text shows: Chinese characters against Latin words; undefined below twenty of both. */
export const shownLanguage = (text: string): 'zh' | 'en' | undefined => {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0
  if (chinese + words < 20) return undefined
  return chinese > words ? 'zh' : 'en'
}
