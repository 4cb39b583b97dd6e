import { inTransaction } from '@duijie/database/transaction.ts'
import type { SavedSearchRow } from '@duijie/database/tables/saved-search.table.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import { MailAwayError, type Deps, type Mailer } from '../../../kernel/deps.ts'
import { findListingCards } from '../listings/listings.api.ts'
import { digestMail, type DigestLocale, type DigestPart } from './digest-mail.ts'
import {
  digestMoments,
  findDueSearches,
  findPeopleToMail,
  findUntold,
  markDigested,
  markTold,
  type DigestMoments,
} from './digests.repository.ts'
import { makeMailStopToken } from './mail-stop-token.ts'
import { findPersonToMail } from './people-to-alert.ts'

export type DigestDeps = Pick<Deps, 'database' | 'clock' | 'auth' | 'config' | 'log'> & { mailer: Mailer }

/** So many titles stand under a search; the others are counted. */
const titlesPerSearch = 10
/** More than these wait for the next digest. */
const mostPerSearch = 500

type Told = { row: SavedSearchRow; ids: string[] }

/** The language in which they last saved one of these searches, or set its alert. */
const localeOf = (told: readonly Told[]): DigestLocale => (told.at(-1)?.row.locale === 'en' ? 'en' : 'zh')

const findTold = async (deps: DigestDeps, actor: Actor, rows: SavedSearchRow[], moments: DigestMoments) => {
  const told: Told[] = []
  for (const row of rows) {
    const before = row.alert === 'weekly' ? moments.weekly : moments.daily
    told.push({ row, ids: await findUntold(deps.database.db, actor, row.id, before, mostPerSearch) })
  }
  return told
}

/** What fits several searches is named under the first. */
const toParts = async (
  deps: DigestDeps,
  actor: Actor,
  told: readonly Told[],
  locale: DigestLocale,
): Promise<DigestPart[]> => {
  const { db } = deps.database
  const named = new Set<string>()
  const parts: DigestPart[] = []
  for (const { row, ids } of told) {
    const fresh = ids.filter((id) => !named.has(id))
    for (const id of fresh) named.add(id)
    if (fresh.length === 0) continue
    const cards = await findListingCards(db, actor, fresh.slice(0, titlesPerSearch))
    const listings = [...cards.values()].map(({ id, title }) => ({
      title: title[locale] ?? title.zh ?? title.en ?? id,
      url: `${deps.config.publicUrl}/listings/${id}`,
    }))
    parts.push({ name: row.name, listings, more: fresh.length - listings.length })
  }
  return parts
}

const record = async (deps: DigestDeps, told: readonly Told[], isTaken: boolean): Promise<void> =>
  inTransaction(deps.database, async (trx) => {
    const now = deps.clock().toISOString()
    if (isTaken) for (const { row, ids } of told) await markTold(trx, row.id, ids, now)
    await markDigested(
      trx,
      told.map(({ row }) => row.id),
      now,
    )
  })

/** Whether the server took the mail. One that it will never take is told in the log and tried again with the next digest. */
const send = async (deps: DigestDeps, actor: Actor, told: readonly Told[], day: string): Promise<boolean> => {
  const locale = localeOf(told)
  const parts = await toParts(deps, actor, told, locale)
  if (parts.length === 0) return false
  const { publicUrl } = deps.config
  const token = await makeMailStopToken(deps, actor.userId)
  const mail = digestMail({
    to: actor.email,
    name: actor.name,
    locale,
    parts,
    settingsUrl: `${publicUrl}/saved-searches`,
    stopUrl: `${publicUrl}/stop-mails#${token}`,
    unsubscribeUrl: `${publicUrl}/api/stop-mails/${token}`,
    id: `digest.${actor.userId}.${day}`,
  })
  try {
    await deps.mailer.send(mail)
    return true
  } catch (error) {
    if (error instanceof MailAwayError) throw error
    deps.log.error({ error, userId: actor.userId }, 'digest refused by the mail server')
    return false
  }
}

const digestFor = async (deps: DigestDeps, userId: string, moments: DigestMoments): Promise<boolean> => {
  const rows = await findDueSearches(deps.database.db, moments, userId)
  const actor = await findPersonToMail(deps, userId)
  const told = actor ? await findTold(deps, actor, rows, moments) : rows.map((row) => ({ row, ids: [] }))
  const isTaken = actor !== undefined && (await send(deps, actor, told, moments.daily.slice(0, 10)))
  await record(deps, told, isTaken)
  return isTaken
}

/**
 * Mails everybody what newly fits their searches, at most once a day each; returns how many mails were taken. `mayGoOn` is
 * asked before each person. Rejects with MailAwayError where the mail server is away; the next pass goes on from there.
 *
 * A mail is recorded after it was taken: a crash in between sends that one person the same mail again, with the same
 * message id. It is told twice rather than never.
 */
export const sendSearchDigests = async (deps: DigestDeps, mayGoOn: () => Promise<boolean>): Promise<number> => {
  const moments = digestMoments(deps.clock())
  let sent = 0
  for (let after = ''; ;) {
    const people = await findPeopleToMail(deps.database.db, moments, after)
    for (const userId of people) {
      if (!(await mayGoOn())) return sent
      if (await digestFor(deps, userId, moments)) sent += 1
    }
    const last = people.at(-1)
    if (last === undefined) return sent
    after = last
  }
}
