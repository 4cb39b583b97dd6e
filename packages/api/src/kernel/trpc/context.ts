import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { Deps } from '../deps.ts'
import { idempotencyHeader } from '../idempotency/request-key.ts'

/** Made once per HTTP request; the actor is read from the database at the first procedure that needs them. */
export type Context = {
  deps: Deps
  requestId: string
  /** Names what the client means to do once, however often it has to ask. */
  idempotencyKey?: string | undefined
  getActor: () => Promise<Actor | null>
  /** Under whose rights the request was answered; undefined where nobody asked. */
  knownActor: () => Actor | null | undefined
}

type FindActor = (deps: Deps, headers: Headers) => Promise<Actor | null>

export const createContext = (
  deps: Deps,
  request: { headers: Headers; requestId: string },
  findActor: FindActor,
): Context => {
  let actor: Promise<Actor | null> | undefined
  let known: Actor | null | undefined
  const find = async () => (known = await findActor(deps, request.headers))
  return {
    deps,
    requestId: request.requestId,
    idempotencyKey: request.headers.get(idempotencyHeader) ?? undefined,
    getActor: () => (actor ??= find()),
    knownActor: () => known,
  }
}
