import type { Actor } from '@duijie/domain/accounts/actor.ts'
import type { Deps } from '../deps.ts'
import { findActor } from '../../areas/identity/accounts/accounts.service.ts'

/** Made once per HTTP request; the actor is read from the database at the first procedure that needs him. */
export type Context = {
  deps: Deps
  requestId: string
  getActor: () => Promise<Actor | null>
}

export const createContext = (deps: Deps, request: Request, requestId: string): Context => {
  let actor: Promise<Actor | null> | undefined
  return {
    deps,
    requestId,
    getActor: () => (actor ??= findActor(deps, request.headers)),
  }
}
