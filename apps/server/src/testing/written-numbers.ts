import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

import type { Executor } from '@duijie/database/database.ts'

const program = resolve(import.meta.dirname, 'writer.process.ts')

export const keyOf = (number: number): string => `written.${String(number).padStart(8, '0')}`

/** Starts `writer.process.ts` on a database. `acknowledged` is the last number whose commit it was told of. */
export const startWriter = (place: string) => {
  const child = spawn(process.execPath, [program, place], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let acknowledged = 0
  child.stdout.on('data', (chunk: Buffer) => {
    acknowledged = Number(chunk.toString().trim().split('\n').at(-1))
  })
  return {
    acknowledged: () => acknowledged,
    reaches: async (number: number): Promise<void> => {
      while (acknowledged < number && child.exitCode === null) await new Promise((later) => setTimeout(later, 5))
      if (child.exitCode !== null) throw new Error('the writer ended by itself')
    },
    kill: async (): Promise<void> => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** How far the numbers written go; throws where one is missing, or has no audit row. */
export const lastWritten = async (db: Executor): Promise<number> => {
  const rows = await db.selectFrom('setting').select('key').where('key', 'like', 'written.%').orderBy('key').execute()
  for (const [at, { key }] of rows.entries()) if (key !== keyOf(at + 1)) throw new Error(`${keyOf(at + 1)} is missing`)
  const { count } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('object_kind', '=', 'test')
    .executeTakeFirstOrThrow()
  if (count !== rows.length) throw new Error(`${rows.length} rows have ${count} audit rows`)
  return rows.length
}
