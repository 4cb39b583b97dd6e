/** A cell by its place: both from 0. */
export type CellPlace = { row: number; column: number }

/** A cell that holds no value that could be read. */
export type MarkedCell = CellPlace & { reason: string; before: string }

/** What a sheet's own text tells beside the values of its cells. */
export type SheetMarks = {
  /** Rows and columns up to the last cell, filled or not. */
  rows: number
  columns: number
  unreadable: MarkedCell[]
  /** From the first to the last cell of each merged area. */
  merged: { from: CellPlace; to: CellPlace }[]
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const placeOf = (reference: string): CellPlace | undefined => {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference)
  return found ? { column: columnOf(found[1] ?? ''), row: Number(found[2]) - 1 } : undefined
}

const attributesOf = (tag: string): Map<string, string> =>
  new Map([...tag.matchAll(/([\w:]+)\s*=\s*["']([^"']*)["']/g)].map(([, name = '', value = '']) => [name, value]))

export const attribute = (tag: string, name: string): string => attributesOf(tag).get(name) ?? ''

/** Errors of formulas (`#N/A`) and formulas that were saved without their value: the reader of cells leaves both empty. */
const unreadableIn = (attributes: string, content: string): { reason: string; before: string } | undefined => {
  if (attribute(attributes, 't') === 'e') {
    const shown = /<v[^>]*>([^<]{0,40})/.exec(content)?.[1] ?? ''
    return { reason: 'import.cell_error', before: shown }
  }
  const isFormula = /<f[\s/>]/.test(content)
  return isFormula && !/<v[\s/>]/.test(content) ? { reason: 'import.formula_without_value', before: '' } : undefined
}

/** Reads the marks of one sheet's XML; only tags are looked at, in the order in which they stand. */
export const readSheetMarks = (xml: string): SheetMarks => {
  const marks: SheetMarks = { rows: 0, columns: 0, unreadable: [], merged: [] }
  let [row, column] = [-1, -1]
  for (const { 0: tag, 1: name, 2: attributes = '', index } of xml.matchAll(/<(row|c|mergeCell)\b([^<>]*)>/g)) {
    if (name === 'mergeCell') {
      const [from, to] = attribute(attributes, 'ref').split(':').map(placeOf)
      if (from && to) marks.merged.push({ from, to })
      continue
    }
    if (name === 'row') {
      row = Number(attribute(attributes, 'r') || row + 2) - 1
      column = -1
      continue
    }
    const place = placeOf(attribute(attributes, 'r')) ?? { row, column: column + 1 }
    column = place.column
    row = place.row
    marks.rows = Math.max(marks.rows, place.row + 1)
    marks.columns = Math.max(marks.columns, place.column + 1)
    if (tag.endsWith('/>')) continue
    const start = index + tag.length
    const end = xml.indexOf('</c>', start)
    const unreadable = unreadableIn(attributes, xml.slice(start, end === -1 ? start : end))
    if (unreadable) marks.unreadable.push({ ...place, ...unreadable })
  }
  return marks
}
