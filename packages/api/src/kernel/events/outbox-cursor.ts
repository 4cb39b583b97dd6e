import type { Executor } from '@duijie/database/database.ts'

/** Where a consumer without a store of its own keeps how far it has come. */
export type OutboxCursor = { position: () => Promise<number>; moveTo: (sequence: number) => Promise<void> }

export const openOutboxCursor = (db: Executor, consumer: string): OutboxCursor => ({
  position: async () => {
    const row = await db
      .selectFrom('outbox_cursor')
      .select('sequence')
      .where('consumer', '=', consumer)
      .executeTakeFirst()
    return row?.sequence ?? 0
  },
  moveTo: async (sequence) => {
    await db
      .insertInto('outbox_cursor')
      .values({ consumer, sequence })
      .onConflict((conflict) => conflict.column('consumer').doUpdateSet({ sequence }))
      .execute()
  },
})
