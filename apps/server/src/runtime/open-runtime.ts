import { join } from 'node:path'

import { pino } from 'pino'

import { features } from '@duijie/api/features.ts'
import { declareContributions } from '@duijie/api/kernel/features/contributions.ts'
import type { ApiConfig, Deps, Log, Mail, Mailer } from '@duijie/api/kernel/deps.ts'
import { readActor } from '@duijie/api/areas/identity/sessions/actors.service.ts'
import { recordAccountAct } from '@duijie/api/areas/identity/accounts/accounts.service.ts'
import { createAuth, type AccountMails } from '@duijie/api/areas/identity/accounts/auth.ts'
import { createEmbeddings } from '@duijie/api/areas/market/embeddings/embeddings.ts'
import { createMatchingEngines } from '@duijie/api/areas/market/matches/matching-engines.ts'
import { passwordMail, takenMail, verificationMail } from '@duijie/api/areas/identity/accounts/account-mails.ts'
import type { Database } from '@duijie/database/database.ts'
import { openPostgres } from '@duijie/database/dialects/postgres.ts'
import { openSqlite } from '@duijie/database/dialects/sqlite.ts'
import { prepareSchema } from '@duijie/database/prepare-schema.ts'
import type { Config } from '../config/config.ts'
import { answerInWorker, solveInWorker } from '../rounds/solve-in-worker.ts'
import { createEmbeddingClient } from './embedding-client.ts'
import { makeRandomId } from './ids.ts'
import { createMailer } from './mailer.ts'
import { openSnapshotFile } from './snapshot-files.ts'
import { keepDataPrivate } from './private-files.ts'
import { openSearchIndex } from './search-indexes.ts'

/** Everything the process holds open. */
export type Runtime = {
  config: Config
  deps: Deps
  /** Sets who is told after a commit. */
  onWake: (listener: () => void) => void
  close: () => Promise<void>
}

export const createLog = (level: Config['logLevel'], to: 'stdout' | 'stderr' = 'stdout'): Log =>
  pino(
    { level, base: null, serializers: { error: pino.stdSerializers.err } },
    pino.destination(to === 'stderr' ? 2 : 1),
  )

const openDatabase = async (config: Config): Promise<Database> =>
  config.databaseUrl
    ? openPostgres({ url: config.databaseUrl })
    : openSqlite({ path: join(config.dataDirectory, 'duijie.db') })

/** The schema is its owner's to change, where another role than the owner serves. */
const prepare = async ({ databaseUrl, databaseOwnerUrl }: Config, database: Database): Promise<void> => {
  if (databaseUrl === undefined || databaseOwnerUrl === undefined) return prepareSchema(database)
  const owner = openPostgres({ url: databaseOwnerUrl, maxConnections: 1 })
  try {
    await prepareSchema(owner, { runtimeRole: decodeURIComponent(new URL(databaseUrl).username) })
  } finally {
    await owner.close()
  }
}

/** The answer to whoever asks must not depend on whether there was somebody to mail, so nobody waits for these. */
const accountMails = (mailer: Mailer, log: Log): AccountMails => {
  const post = (mail: Mail) =>
    void mailer.send(mail).catch((error: unknown) => log.error({ error, subject: mail.subject }, 'mail not sent'))
  return {
    reset: (to, url) => post(passwordMail(to, url)),
    verify: (to, url) => post(verificationMail(to, url)),
    taken: (to, url) => post(takenMail(to, url)),
  }
}

/** A folder that belongs to somebody else can be used, but not closed: whoever runs the platform is told. */
const closeDataDirectory = ({ dataDirectory }: Config, log: Log): void => {
  try {
    keepDataPrivate(dataDirectory)
  } catch (error) {
    log.warn({ error, dataDirectory }, 'data files could not be made readable by their owner only')
  }
}

/** Opens the database, brings it to the newest migration, and opens both indexes. */
export const openRuntime = async (config: Config, log: Log, api: Partial<ApiConfig> = {}): Promise<Runtime> => {
  closeDataDirectory(config, log)
  const database = await openDatabase(config)
  await prepare(config, database)
  const clock = () => new Date()
  const search = { public: await openSearchIndex(config, 'public'), staff: await openSearchIndex(config, 'staff') }
  const mailer = config.smtpUrl ? createMailer(config.smtpUrl) : undefined
  const embeddings = config.embeddings && createEmbeddings(createEmbeddingClient(config.embeddings), config.embeddings)
  declareContributions(features)
  let listener = () => {}
  const deps: Deps = {
    database,
    clock,
    ids: makeRandomId,
    log,
    auth: createAuth({
      database,
      secret: config.authSecret,
      publicUrl: config.publicUrl,
      ids: makeRandomId,
      clock,
      mails: mailer && accountMails(mailer, log),
      record: (act) => recordAccountAct(deps, act),
    }),
    search,
    matching: createMatchingEngines(clock, embeddings),
    roundSolvers: { solve: solveInWorker, answer: answerInWorker },
    embeddings,
    snapshots: (audience) => openSnapshotFile(config, audience),
    mailer,
    config: { publicUrl: config.publicUrl, demoAccounts: [], setupToken: undefined, ...api },
    readActor,
    wake: () => listener(),
  }
  return {
    config,
    deps,
    onWake: (next) => {
      listener = next
    },
    close: async () => {
      await search.public.close()
      await search.staff.close()
      await database.checkpoint()
      await database.close()
    },
  }
}
