import { attribute } from './sheet-marks.ts'

/** Sheets of a workbook in the order of its tabs, each with the path of its XML. */
export const workbookSheets = (read: (path: string) => string | undefined): { name: string; path: string }[] => {
  const relations = new Map(
    [...(read('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b([^<>]*)>/g)].map(([, tag = '']) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return [...(read('xl/workbook.xml') ?? '').matchAll(/<sheet\b([^<>]*)>/g)].map(([, tag = '']) => {
    const target = relations.get(attribute(tag, 'r:id')) ?? ''
    return { name: attribute(tag, 'name'), path: target.startsWith('/') ? target.slice(1) : `xl/${target}` }
  })
}
