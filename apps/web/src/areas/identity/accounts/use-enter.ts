import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'

import { queryClient } from '../../../shared/api.ts'
import { sessionQuery } from '../../../shared/session.ts'

/** Runs a sign-in, then opens the page that asked for it, with the new person's session and nothing of the old. */
export const useEnter = <Input>(enter: (input: Input) => Promise<void>, back: string | undefined) => {
  const router = useRouter()
  return useMutation({
    mutationFn: enter,
    onSuccess: async () => {
      await queryClient.fetchQuery({ ...sessionQuery(), staleTime: 0 })
      router.history.push(back ?? '/home')
      await router.invalidate()
    },
  })
}
