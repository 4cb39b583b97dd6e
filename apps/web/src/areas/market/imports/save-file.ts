import { writeCsv } from '@duijie/interchange/tables/write-csv.ts'

const save = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of the content by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 1_000)
}

/** A workbook of texts. Texts are typed as such, so that nothing in them is taken for a formula. */
export const saveWorkbook = async (name: string, rows: readonly (readonly string[])[]): Promise<void> => {
  const { default: writeXlsxFile } = await import('write-excel-file/universal')
  const sheet = rows.map((row, at) =>
    row.map((value) => ({ value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) })),
  )
  const columns = (rows[0] ?? []).map((header) => ({ width: Math.max(12, Math.min(40, header.length * 2 + 4)) }))
  save(`${name}.xlsx`, await writeXlsxFile(sheet, { columns, stickyRowsCount: 1 }).toBlob())
}

/** CSV that spreadsheets read as UTF-8, in which no text begins a formula. */
export const saveCsv = (name: string, headers: readonly string[], rows: readonly (readonly string[])[]): void => {
  const text = [...writeCsv(headers, rows, { bom: true })]
  save(`${name}.csv`, new Blob(text, { type: 'text/csv;charset=utf-8' }))
}
