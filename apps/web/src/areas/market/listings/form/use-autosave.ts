import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { diffBodies } from '@duijie/domain/listings/listing-diff.ts'

import { apiClient, queryClient, trpc } from '../../../../shared/api.ts'
import { sessionQuery } from '../../../../shared/session.ts'
import { type Autosave, createAutosave, type Later, type SaveState } from './autosave.ts'
import type { FormDesk } from './use-form-values.ts'

const isSame = (left: ListingBody, right: ListingBody): boolean => diffBodies(left, right).length === 0

const later: Later = (act, milliseconds) => {
  const timer = window.setTimeout(act, milliseconds)
  return () => window.clearTimeout(timer)
}

/** Saves a draft while it is written; leaving the page saves what is left. */
export const useAutosave = (id: string, form: FormDesk): { autosave: Autosave; state: SaveState } => {
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const { setSaved, body, problems, keep, drop, isTouched } = form
  const [autosave] = useState(() =>
    createAutosave({
      version: form.baseVersion,
      stored: form.saved,
      send: async (version, sent) => {
        const answer = await apiClient.listings.save.mutate({ id, version, body: sent })
        setSaved(sent)
        return answer
      },
      onState: setState,
      isSame,
      now: () => new Date(),
      later,
    }),
  )
  const isSignedIn = useQuery(sessionQuery()).data?.user !== null
  const isClean = state.kind === 'saved' && Object.keys(problems).length === 0

  useEffect(() => {
    if (!isTouched) return
    keep(autosave.version())
    autosave.change(body)
  }, [autosave, body, keep, isTouched])

  useEffect(() => {
    if (isClean && isTouched && isSame(body, form.saved)) drop()
  }, [isClean, isTouched, body, form.saved, drop])

  // Who was signed out while writing and is back has their text saved at once.
  useEffect(() => {
    if (isSignedIn) void autosave.flush()
  }, [autosave, isSignedIn])

  useEffect(() => {
    const online = () => void autosave.flush()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      void autosave.flush().then(() => queryClient.invalidateQueries(trpc.listings.pathFilter()))
    }
  }, [autosave])

  return { autosave, state }
}
