import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import { decodeText } from '@duijie/interchange/encoding/decode-text.ts'
import { readCsv } from '@duijie/interchange/tables/read-csv.ts'
import { readXlsx } from '@duijie/interchange/tables/read-xlsx.ts'
import { looksLikeHeaders, tableGrid } from '@duijie/interchange/tables/table-grid.ts'

import type { ReadAnswer, ReadRequest, ReadTable } from './read-table.ts'

const readText = async (bytes: Uint8Array): Promise<ReadTable> => {
  const { text, report } = decodeText(bytes)
  const sheets = [await tableGrid(await readCsv(text, { isHeader: looksLikeHeaders }))]
  const { encoding, damagedBytes } = report()
  return { sheets, encoding, damagedBytes }
}

const read = async (request: ReadRequest): Promise<ReadTable> => {
  if ('text' in request)
    return { sheets: [await tableGrid(await readCsv(request.text, { delimiter: '\t', isHeader: looksLikeHeaders }))] }
  const bytes = new Uint8Array(request.bytes)
  return request.isText ? readText(bytes) : { sheets: await readXlsx(bytes) }
}

const toAnswer = (error: unknown): ReadAnswer => {
  if (!(error instanceof DomainError)) return { code: 'import.file_damaged' }
  const { row } = error.parameters
  return { code: error.code, ...(typeof row === 'number' ? { row } : {}) }
}

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const answer = (message: ReadAnswer): void => postMessage(message)
  read(data).then(
    (table) => answer({ table }),
    (error: unknown) => answer(toAnswer(error)),
  )
})
