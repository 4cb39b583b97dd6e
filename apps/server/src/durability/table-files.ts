import { createReadStream } from 'node:fs'
import { join } from 'node:path'

import type { TableShape } from '@duijie/database/rows/catalogue.ts'
import { lineOf, type WrittenRow } from '@duijie/database/rows/written-rows.ts'
import { BackupError } from './manifest.ts'

const rowsPerPage = 200

export const tableFile = (name: string): string => join('tables', `${name}.ndjson`)

const headOf = ({ columns }: TableShape): string => lineOf(columns.map(({ name }) => name))

/** The file of a table: the names of its columns, then a row on each line. */
export async function* writtenTable(shape: TableShape, pages: AsyncIterable<WrittenRow[]>): AsyncGenerator<string> {
  yield headOf(shape)
  for await (const page of pages) yield page.map(lineOf).join('')
}

/** Lines end at a newline alone: texts may hold what else begins a line elsewhere. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, 'utf8')) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** The rows of a table's file, a page at a time. */
export async function* readTable(folder: string, shape: TableShape): AsyncGenerator<WrittenRow[]> {
  let page: WrittenRow[] = []
  let isHead = true
  for await (const line of linesOf(join(folder, tableFile(shape.name)))) {
    if (isHead) {
      if (`${line}\n` !== headOf(shape)) throw new BackupError(`${shape.name} has other columns in the backup.`)
      isHead = false
      continue
    }
    page.push(JSON.parse(line) as WrittenRow)
    if (page.length < rowsPerPage) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
