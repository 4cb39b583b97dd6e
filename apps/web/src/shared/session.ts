import { useSuspenseQuery } from '@tanstack/react-query'
import { createContext, useContext, useSyncExternalStore } from 'react'

import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'
import type { StaffRole } from '@duijie/domain/accounts/role.schema.ts'

import { trpc } from './api.ts'
import { readStored, writeStored } from './storage.ts'

export type SessionOrganisation = SessionView['organisations'][number]

/** For whom the person acts now: the platform, one of his organisations, only himself, or nobody is signed in. */
export type Acting =
  | { as: 'staff' }
  | { as: 'organisation'; organisation: SessionOrganisation }
  | { as: 'person' }
  | { as: 'anonymous' }

export const sessionQuery = () =>
  trpc.session.me.queryOptions(undefined, { staleTime: 60_000, refetchOnWindowFocus: 'always' })

const listeners = new Set<() => void>()

/** Keeps for whom the person acts: an organisation's id or `staff`. */
export const actAs = (choice: string): void => {
  writeStored('acting', choice)
  for (const tell of listeners) tell()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  // The other tabs of this browser act for the same organisation.
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Whom the kept choice stands for; a choice that is no longer his falls back to the first that is. */
export const actingFor = (session: SessionView, choice: string | undefined): Acting => {
  if (!session.user) return { as: 'anonymous' }
  const isStaff = session.staffRoles.length > 0
  if (isStaff && choice === 'staff') return { as: 'staff' }
  const chosen = session.organisations.find(({ id }) => id === choice)
  if (chosen) return { as: 'organisation', organisation: chosen }
  if (isStaff) return { as: 'staff' }
  const [first] = session.organisations
  return first ? { as: 'organisation', organisation: first } : { as: 'person' }
}

/** The session that a page goes on with after it ended, so that nothing typed is lost. The frame has none: it tells the truth. */
export const HeldSession = createContext<SessionView | undefined>(undefined)

/** The session; the root route has loaded it before anything renders. */
export const useSession = (): SessionView => {
  const { data } = useSuspenseQuery(sessionQuery())
  return useContext(HeldSession) ?? data
}

export const useActing = (): Acting => {
  const session = useSession()
  const choice = useSyncExternalStore(subscribe, () => readStored('acting'))
  return actingFor(session, choice)
}

/** The organisation the person acts for, where he acts for one. */
export const useActingOrganisation = (): SessionOrganisation | undefined => {
  const acting = useActing()
  return acting.as === 'organisation' ? acting.organisation : undefined
}

/** Whether the person holds a staff role; an administrator holds them all. */
export const hasStaffRole = (session: SessionView, role: StaffRole): boolean =>
  session.staffRoles.includes(role) || session.staffRoles.includes('admin')
