import { createTestDatabase } from '@duijie/database/testing/test-database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { MemberRole, StaffRole } from '@duijie/domain/accounts/role.schema.ts'
import type { MakeId } from '@duijie/domain/shared/id.schema.ts'
import { dayMilliseconds } from '@duijie/domain/shared/days.rules.ts'
import { lookupTerms } from '@duijie/domain/taxonomy/taxonomy.ts'
import { createEmbeddedIndex } from '@duijie/search/engines/embedded/embedded-index.ts'
import type { Deps, Mail } from '../kernel/deps.ts'
import { declareContributions } from '../kernel/features/contributions.ts'
import { catchUp } from '../kernel/events/dispatcher.ts'
import { passwordMail, takenMail, verificationMail } from '../areas/identity/accounts/account-mails.ts'
import { recordAccountAct } from '../areas/identity/accounts/accounts.service.ts'
import { createAuth } from '../areas/identity/accounts/auth.ts'
import { createMatchingEngines } from '../areas/market/matches/matching-engines.ts'
import { loadActor, readActor } from '../areas/identity/sessions/actors.service.ts'
import { appRouter } from '../app-router.ts'
import { features } from '../features.ts'
import { openConsumers } from '../open-consumers.ts'
import { answerHere, solveHere } from './round-solvers.ts'
import { createCallerFactory } from '../kernel/trpc/procedures.ts'

const createCaller = createCallerFactory(appRouter)

export type Caller = ReturnType<typeof createCaller>

const countingIds = (): MakeId => {
  let count = 0
  return (prefix) => `${prefix}_${String((count += 1)).padStart(8, '0')}`
}

/** Times move only when a test moves them. */
const movableClock = (start: string) => {
  let now = Date.parse(start)
  return { clock: () => new Date(now), advanceDays: (days: number) => void (now += days * dayMilliseconds) }
}

/**
 * The whole platform over a real database and real indexes, driven by a test: ids count, the clock stands still, and
 * `settle` carries every event to its consumers. The password hash is the only work that is skipped: people are made
 * as rows, and callers act as them with roles read anew at each call.
 */
export const createTestPlatform = async () => {
  declareContributions(features)
  const database = await createTestDatabase()
  const { clock, advanceDays } = movableClock('2026-11-23T08:40:00.000Z')
  const ids = countingIds()
  const mails: Mail[] = []
  const search = {
    public: createEmbeddedIndex({ path: ':memory:', findConcepts: lookupTerms }),
    staff: createEmbeddedIndex({ path: ':memory:', findConcepts: lookupTerms }),
  }
  const log = {
    info: () => {},
    warn: () => {},
    error: (detail: object, message: string) => void problems.push({ message, ...detail }),
  }
  const problems: object[] = []
  const deps: Deps = {
    database,
    clock,
    ids,
    log,
    auth: createAuth({
      database,
      secret: 'a secret of the tests, 32 characters and more',
      publicUrl: 'http://localhost:3000',
      ids,
      clock,
      mails: {
        reset: (to, url) => void mails.push(passwordMail(to, url)),
        verify: (to, url) => void mails.push(verificationMail(to, url)),
        taken: (to, url) => void mails.push(takenMail(to, url)),
      },
      record: (act) => recordAccountAct(deps, act),
    }),
    search,
    matching: createMatchingEngines(clock),
    roundSolvers: { solve: solveHere, answer: answerHere },
    mailer: { send: async (mail) => void mails.push(mail) },
    config: { publicUrl: 'http://localhost:3000', demoAccounts: [], setupToken: undefined },
    readActor,
    wake: () => {},
  }
  const consumers = await openConsumers(deps)

  const addPerson = async (name: string, staffRoles: readonly StaffRole[] = []): Promise<string> => {
    const id = ids('usr')
    const at = clock().toISOString()
    await database.db
      .insertInto('user')
      .values({
        id,
        name,
        email: `${id}@example.test`,
        emailVerified: database.dialect === 'postgres' ? true : 1,
        image: null,
        createdAt: at,
        updatedAt: at,
      })
      .execute()
    for (const role of staffRoles)
      await database.db.insertInto('staff_role').values({ user_id: id, role, granted_at: at }).execute()
    return id
  }

  const actorOf = async (userId: string | null): Promise<Actor | null> => {
    if (userId === null) return null
    const user = await database.db
      .selectFrom('user')
      .select(['id', 'name', 'email'])
      .where('id', '=', userId)
      .executeTakeFirstOrThrow()
    return loadActor(deps, user)
  }

  /** Calls the real router as this person, or as nobody; with an idempotency key as one request sent again and again. */
  const as = (userId: string | null, idempotencyKey?: string): Caller =>
    createCaller({
      deps,
      requestId: 'test',
      idempotencyKey,
      getActor: () => actorOf(userId),
      knownActor: () => undefined,
    })

  /** Calls as this person with the rights they have now, whatever they lose before the call is made. */
  const asOfNow = async (userId: string): Promise<Caller> => {
    const actor = await actorOf(userId)
    return createCaller({ deps, requestId: 'test', getActor: async () => actor, knownActor: () => undefined })
  }

  const addMember = async (organisationId: string, userId: string, role: MemberRole): Promise<string> => {
    const id = ids('mem')
    await database.db
      .insertInto('member')
      .values({ id, organisation_id: organisationId, user_id: userId, role, joined_at: clock().toISOString() })
      .execute()
    return id
  }

  return {
    deps,
    mails,
    problems,
    advanceDays,
    addPerson,
    addMember,
    as,
    asOfNow,
    settle: async () => {
      for (const { consumer } of consumers) await catchUp(deps, consumer)
    },
    close: async () => {
      await search.public.close()
      await search.staff.close()
      await database.close()
    },
  }
}

export type TestPlatform = Awaited<ReturnType<typeof createTestPlatform>>
