import type { Grid } from '@duijie/interchange/tables/grid.ts'

/** A file as it was read. `encoding` and `damagedBytes` are of text files. */
export type ReadTable = { sheets: Grid[]; encoding?: string; damagedBytes?: number }

export type ReadRequest = { bytes: ArrayBuffer; isText: boolean } | { text: string }
export type ReadAnswer = { table: ReadTable } | { code: string; row?: number }

/** Why a file could not be read; its sentence is in the `imports` catalogue. */
export class UnreadableTable extends Error {
  readonly code: string
  readonly row: number | undefined

  constructor(code: string, row?: number) {
    super(code)
    this.code = code
    this.row = row
  }
}

const patience = 30_000

/** Reads in a thread of its own, which ends with the answer, an error, or the end of our patience. */
const readInWorker = (request: ReadRequest): Promise<ReadTable> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-table.worker.ts', import.meta.url), { type: 'module' })
    const end = (finish: () => void): void => {
      clearTimeout(timer)
      worker.terminate()
      finish()
    }
    const timer = setTimeout(() => end(() => reject(new UnreadableTable('import.too_slow'))), patience)
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) =>
      end(() => ('table' in data ? resolve(data.table) : reject(new UnreadableTable(data.code, data.row)))),
    )
    worker.addEventListener('error', () => end(() => reject(new UnreadableTable('import.file_damaged'))))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage(request)
  })

const mostBytes = 10_485_760

/** Spreadsheets by their first bytes and not by their name; what a name says is text is read as text. */
export const readFile = async (file: File): Promise<ReadTable> => {
  if (file.size === 0) throw new UnreadableTable('import.nothing')
  if (file.size > mostBytes) throw new UnreadableTable('import.file_too_large')
  return readInWorker({ bytes: await file.arrayBuffer(), isText: /\.(csv|tsv|txt)$/i.test(file.name) })
}

/** Cells as they come from the clipboard of a spreadsheet. */
export const readPasted = async (text: string): Promise<ReadTable> => readInWorker({ text })
