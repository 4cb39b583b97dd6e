import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'

import { type Problem, readProblem } from '../../../../shared/errors.ts'

export type SaveState =
  | { kind: 'saved'; at?: Date }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** The server was not reached or stumbled; it is asked again. */
  | { kind: 'kept'; problem: Problem }
  /** Refused; nothing more is sent until something changes. */
  | { kind: 'refused'; problem: Problem }
  /** Somebody else saved a newer version; the person decides. */
  | { kind: 'conflict'; problem: Problem }

/** Does something later, unless what it gives is called before. */
export type Later = (act: () => void, milliseconds: number) => () => void

type Options = {
  version: number
  stored: ListingBody
  /** Saves on top of `version` and gives the new version. */
  send: (version: number, body: ListingBody) => Promise<{ version: number }>
  onState: (state: SaveState) => void
  isSame: (left: ListingBody, right: ListingBody) => boolean
  now: () => Date
  later: Later
}

export type Autosave = {
  /** What the form holds now; it is saved when the typing pauses. */
  change: (body: ListingBody) => void
  /** Saves now what is not saved yet. False where that did not work. */
  flush: () => Promise<boolean>
  /** After a conflict: saves what is here over the version that was found. */
  overwrite: (version: number) => Promise<boolean>
  version: () => number
}

const pause = 800
const retryPause = 5_000

const stateOf = (error: unknown): SaveState => {
  const problem = readProblem(error)
  if (problem.code === 'listing.changed_meanwhile') return { kind: 'conflict', problem }
  return { kind: problem.kind === 'offline' || problem.kind === 'unexpected' ? 'kept' : 'refused', problem }
}

/** Saves a draft while it is written: one request at a time, the newest text last, never over another's version. */
export const createAutosave = ({ version: first, stored, send, onState, isSame, now, later }: Options): Autosave => {
  let version = first
  let saved = stored
  let wanted = stored
  let cancel: (() => void) | undefined
  let running: Promise<boolean> | undefined
  let conflicted = false
  let savedAt: Date | undefined

  const stop = () => {
    cancel?.()
    cancel = undefined
  }
  const plan = (milliseconds: number) => {
    stop()
    cancel = later(() => void flush(), milliseconds)
  }

  const sendOnce = async (): Promise<boolean> => {
    const body = wanted
    onState({ kind: 'saving' })
    try {
      version = (await send(version, body)).version
      saved = body
    } catch (error) {
      const state = stateOf(error)
      conflicted = state.kind === 'conflict'
      onState(state)
      if (state.kind === 'kept') plan(retryPause)
      return false
    }
    if (!isSame(saved, wanted)) return sendOnce()
    savedAt = now()
    onState({ kind: 'saved', at: savedAt })
    return true
  }

  const flush = async (): Promise<boolean> => {
    stop()
    if (running) return running
    if (conflicted) return false
    if (isSame(saved, wanted)) return true
    running = sendOnce().finally(() => {
      running = undefined
    })
    return running
  }

  const change = (body: ListingBody) => {
    wanted = body
    if (conflicted || running) return
    if (isSame(saved, wanted)) {
      stop()
      onState({ kind: 'saved', ...(savedAt ? { at: savedAt } : {}) })
      return
    }
    onState({ kind: 'waiting' })
    plan(pause)
  }

  const overwrite = (found: number): Promise<boolean> => {
    version = found
    conflicted = false
    return flush()
  }

  return { change, flush, overwrite, version: () => version }
}
