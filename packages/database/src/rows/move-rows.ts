import type { Database } from '../database.ts'
import { beginEpoch } from '../epoch.ts'
import { inTransaction } from '../transaction.ts'
import { readCatalogue, type TableShape } from './catalogue.ts'
import { isUnused, LoadError, loadRows } from './load-rows.ts'
import { readRows } from './written-rows.ts'

type Ends = { from: Database; to: Database; epoch: string; now: string }

const columnsOf = (shapes: readonly TableShape[]): string =>
  shapes
    .map(({ name, columns }) => `${name}(${columns.map((column) => column.name).join()})`)
    .sort()
    .join(' ')

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
          const shapes = [await readCatalogue(source, 'sqlite'), await readCatalogue(trx, 'postgres')] as const
          if (columnsOf(shapes[0]) !== columnsOf(shapes[1])) throw new LoadError('The two have different tables.')
          const counts = await loadRows(trx, (shape) => readRows(source, shape))
          await beginEpoch(trx, { epoch, cause: 'moved', since: now })
          return counts
        },
        { isolation: 'read committed' },
      ),
    )
