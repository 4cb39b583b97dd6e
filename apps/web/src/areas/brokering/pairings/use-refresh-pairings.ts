import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

import { trpc } from '../../../shared/api.ts'

/** After any change of a pairing: every list, page and home that shows pairings asks again. */
export const useRefreshPairings = (): (() => Promise<void>) => {
  const client = useQueryClient()
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries(trpc.pairings.pathFilter()),
      client.invalidateQueries(trpc.home.pathFilter()),
    ])
  }, [client])
}
