/** Cells of one line of a GitHub table. Only `\|` keeps a pipe inside a cell, in code spans too. */
export const splitCells = (line: string): string[] => {
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < line.length; at++) {
    const character = line[at]
    if (character === '\\' && line[at + 1] === '|') {
      cell += '|'
      at += 1
    } else if (character === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += character
  }
  cells.push(cell.trim())
  if (line.trimStart().startsWith('|')) cells.shift()
  if (cells.length > 1 && cells.at(-1) === '') cells.pop()
  return cells
}

/** The line under a header: dashes with optional colons in every cell. */
export const isDelimiterLine = (line: string): boolean =>
  line.includes('-') && line.length < 20_000 && splitCells(line.trim()).every((cell) => /^:?-+:?$/.test(cell))

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }

/** Text that a reader of the rendered cell sees: links and images by their words, no markup, no HTML tags. */
export const markdownToText = (cell: string): string =>
  cell
    .replace(/<br\s{0,4}\/?>/gi, '\n')
    .replace(
      /!?\[([^\][]{0,2000})\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s"[^"]{0,500}")?\)/g,
      '$1',
    )
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
    .replace(/(\*\*|__|~~|`)(?=\S)([^*_~`]{1,2000}?)\1/g, '$2')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\\([\\`*_{}[\]()#+\-.!|~])/g, '$1')
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()

/** Addresses of the links in a cell, in order, images left out. */
export const markdownLinks = (cell: string): string[] => {
  const written = cell.matchAll(
    /(!?)\[[^\][]{0,2000}\]\((https?:\/\/[^()\s]{1,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?)/g,
  )
  const links = [...written].filter(([, image]) => image !== '!').map(([, , address = '']) => address)
  if (links.length > 0) return links
  return [...cell.matchAll(/https?:\/\/[^\s<>"'|)\]，。；、]{1,2000}/g)].map(([address]) => address)
}
