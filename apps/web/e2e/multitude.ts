import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { Server } from './start-server.ts'

const commandLine = join(import.meta.dirname, '../../server/src/cli.ts')

const words = [
  '冷轧线',
  '焊装线',
  '涂装线',
  '压铸机',
  '热处理炉',
  '注塑机',
  '能耗',
  '排产',
  '巡检',
  '备件',
  'furnace',
  'line',
]

type Row = { body: string; [column: string]: string | number | null }
type Body = { title: { zh?: string; en?: string } }

/** The listing once more, under another title: two words of twelve and a number, so that texts differ as in life. */
const copyOf = (row: Row | undefined, at: number): Row => {
  if (!row) throw new Error('there is no listing to copy')
  const suffix = `${words[at % words.length]} ${words[Math.floor(at / words.length) % words.length]} ${at}`
  const body = JSON.parse(row.body) as Body
  const title = Object.fromEntries(
    Object.entries(body.title).map(([name, text]) => [name, `${text} ${suffix}`.slice(0, 120)]),
  )
  const text = JSON.stringify({ ...body, title })
  return { ...row, id: `lst_copy_${at}`, body: text, published_body: text, external_id: null, content_hash: null }
}

/**
 * Copies the public listings of a running server until there are so many, straight in its database, and rebuilds its
 * search indexes: a hundred thousand imports would take an hour.
 */
export const bringMultitude = async (server: Server, rows: number): Promise<void> => {
  const database = new DatabaseSync(join(server.folder, 'duijie.db'))
  const sources = database
    .prepare(`SELECT * FROM listing WHERE status = 'published' AND is_public = 1 ORDER BY id`)
    .all() as Row[]
  const columns = Object.keys(sources[0] ?? {})
  const insert = database.prepare(
    `INSERT INTO listing (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  database.exec('BEGIN IMMEDIATE')
  for (let at = sources.length; at < rows; at += 1) {
    const copy = copyOf(sources[at % sources.length], at)
    insert.run(...columns.map((column) => copy[column] ?? null))
  }
  database.exec('COMMIT')
  database.close()
  const child = spawn(process.execPath, [commandLine, 'reindex'], {
    env: { ...process.env, DATA_DIR: server.folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`the reindexing ended with ${String(code)}`)
}
