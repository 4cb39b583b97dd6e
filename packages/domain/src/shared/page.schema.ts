import { z } from 'zod'

/** Keyset paging: `cursor` is what the page before gave as `nextCursor`; `limit` rows at most. */
export const pageInput = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.number().int().min(1).max(100).default(20),
})

/** One page of anything; `nextCursor` is absent on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() })
