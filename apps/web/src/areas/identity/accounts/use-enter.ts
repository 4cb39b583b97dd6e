import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'

/** Runs a sign-in, then opens the page that asked for it, with the new person's session and nothing of the old. */
export const useEnter = <Input>(enter: (input: Input) => Promise<void>, back: string | undefined) => {
  const router = useRouter()
  return useMutation({
    mutationFn: enter,
    onSuccess: async () => {
      router.history.push(back ?? '/home')
      await router.invalidate()
    },
  })
}
