import type { Database } from '../database.ts'
import { beginEpoch } from '../epoch.ts'
import { inTransaction } from '../transaction.ts'
import { readCatalogue, type TableShape } from './catalogue.ts'
import { isUnused, LoadError, loadRows } from './load-rows.ts'
import { readRows } from './written-rows.ts'

type Ends = { from: Database; to: Database; epoch: string; now: string }

const columnsOf = (shape: TableShape | undefined): string => shape?.columns.map(({ name }) => name).join() ?? ''

/** What only Postgres needs stays empty there; everything that SQLite has must find its place. */
const refuseMisfits = (source: ReadonlyMap<string, TableShape>, target: readonly TableShape[]): void => {
  const places = new Map(target.map((shape) => [shape.name, shape]))
  const misfits = [...source].filter(([name, shape]) => columnsOf(places.get(name)) !== columnsOf(shape))
  if (misfits.length > 0) throw new LoadError(`The two differ in ${misfits.map(([name]) => name).join(', ')}.`)
}

async function* noRows(): AsyncGenerator<never> {}

/**
 * Copies everything from an SQLite database to a Postgres database with the same schema that nobody has used, as it stands
 * at one moment: in one transaction, every table read back and compared. All or nothing. Returns how many rows each
 * table has. Throws a `LoadError` where the two do not fit.
 */
export const moveRows = async ({ from, to, epoch, now }: Ends): Promise<Record<string, number>> =>
  from.db
    .transaction()
    .setAccessMode('read only')
    .execute((source) =>
      inTransaction(
        to,
        async (trx) => {
          if (!(await isUnused(trx))) throw new LoadError('The target holds data already; name a database without any.')
          const shapes = new Map((await readCatalogue(source, 'sqlite')).map((shape) => [shape.name, shape]))
          refuseMisfits(shapes, await readCatalogue(trx, 'postgres'))
          const counts = await loadRows(trx, (shape) => (shapes.has(shape.name) ? readRows(source, shape) : noRows()))
          await beginEpoch(trx, { epoch, cause: 'moved', since: now })
          return counts
        },
        { isolation: 'read committed' },
      ),
    )
