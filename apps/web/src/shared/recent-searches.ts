import { useSyncExternalStore } from 'react'

import { useSession } from './session.ts'
import { readStored, writeStored } from './storage.ts'

const most = 10
const storageName = 'recent-searches'

/** Whose searches they are, latest first. A browser keeps those of one person at a time. */
type Kept = { of: string; texts: readonly string[] }

const listeners = new Set<() => void>()
const nothing: readonly string[] = []

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'of' in value &&
  'texts' in value &&
  Array.isArray(value.texts) &&
  value.texts.every((text) => typeof text === 'string')

/** What is stored under our name may be anybody's writing. */
export const readRecent = (stored: string | undefined, userId: string): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(stored ?? 'null')
    return isKept(kept) && kept.of === userId ? kept.texts.slice(0, most) : nothing
  } catch {
    return nothing
  }
}

/** The list with a search put in front; what is there in the same letters moves up. */
export const withRecent = (texts: readonly string[], text: string): readonly string[] => {
  const trimmed = text.trim()
  return trimmed === '' ? texts : [trimmed, ...texts.filter((other) => other !== trimmed)].slice(0, most)
}

const keep = (of: string, texts: readonly string[]): void => {
  writeStored(storageName, texts.length === 0 ? undefined : JSON.stringify({ of, texts } satisfies Kept))
  for (const tell of listeners) tell()
}

/** Nothing of what was looked for stays in the browser. */
export const forgetRecentSearches = (): void => keep('', [])

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/**
 * The last searches of this person in this browser. They never reach the server, where nobody may read what somebody looks
 * for; office machines are shared, so they go when he signs out, and who is not signed in leaves none.
 */
export const useRecentSearches = () => {
  const userId = useSession().user?.id
  const stored = useSyncExternalStore(subscribe, () => readStored(storageName))
  const recent = userId === undefined ? nothing : readRecent(stored, userId)
  const change = (texts: readonly string[]) => {
    if (userId !== undefined) keep(userId, texts)
  }
  return {
    recent,
    remember: (text: string) => change(withRecent(recent, text)),
    forget: (text: string) => change(recent.filter((other) => other !== text)),
    forgetAll: () => change([]),
  }
}
