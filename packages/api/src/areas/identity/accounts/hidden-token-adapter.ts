import { createHash } from 'node:crypto'

import { kyselyAdapter } from '@better-auth/kysely-adapter'
import type { BetterAuthOptions } from 'better-auth'

import type { Database } from '@duijie/database/database.ts'

type Adapter = ReturnType<ReturnType<typeof kyselyAdapter>>
type Condition = { field: string; value: unknown }
type Row = Record<string, unknown>

const hashOf = (token: unknown): string => createHash('sha256').update(String(token)).digest('base64url')

const isToken = ({ field }: Condition): boolean => field === 'token'

/** Conditions as the table can answer them: it knows hashes only. */
const hidden = <Where extends Condition>(model: string, where: Where[] | undefined): Where[] | undefined =>
  model === 'session'
    ? where?.map((condition) =>
        isToken(condition)
          ? {
              ...condition,
              value: Array.isArray(condition.value) ? condition.value.map(hashOf) : hashOf(condition.value),
            }
          : condition,
      )
    : where

/** Gives the row the token it was asked for by, which the library goes on to write into the cookie. */
const shown = <Found>(model: string, where: Condition[] | undefined, row: Found): Found => {
  const asked = model === 'session' ? where?.find(isToken)?.value : undefined
  return row && typeof asked === 'string' ? { ...row, token: asked } : row
}

const mostAgent = 300

/** What a browser says of itself, in a length and in characters that can be kept and shown. */
const shortAgent = (agent: unknown): string =>
  (typeof agent === 'string' ? agent : '')
    .toWellFormed()
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
    .slice(0, mostAgent)
    .toWellFormed()

const hide = (adapter: Adapter): Adapter => ({
  ...adapter,
  create: async (input) => {
    if (input.model !== 'session') return adapter.create(input)
    const given: Row = input.data
    const data = { ...given, token: hashOf(given['token']), userAgent: shortAgent(given['userAgent']) }
    const row = await adapter.create<Row, Row>({ ...input, data })
    return { ...row, token: given['token'] } as never
  },
  findOne: async (input) =>
    shown(
      input.model,
      input.where,
      await adapter.findOne({ ...input, where: hidden(input.model, input.where) ?? [] }),
    ) as never,
  findMany: (input) => adapter.findMany({ ...input, where: hidden(input.model, input.where) }),
  update: async (input) =>
    shown(
      input.model,
      input.where,
      await adapter.update({ ...input, where: hidden(input.model, input.where) ?? [] }),
    ) as never,
  updateMany: (input) => adapter.updateMany({ ...input, where: hidden(input.model, input.where) ?? [] }),
  delete: (input) => adapter.delete({ ...input, where: hidden(input.model, input.where) ?? [] }),
  deleteMany: (input) => adapter.deleteMany({ ...input, where: hidden(input.model, input.where) ?? [] }),
  transaction: (work) => adapter.transaction((inner) => work(hide(inner as Adapter))),
})

/**
 * The library's own adapter, with session tokens kept as hashes: whoever reads a copy of the database can act as nobody.
 * The token itself is in the cookie alone.
 */
export const hiddenTokenAdapter =
  (database: Database) =>
  (options: BetterAuthOptions): Adapter =>
    hide(kyselyAdapter(database.db, { type: database.dialect, transaction: true })(options))
