import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'

import { ErrorState } from './error-state.tsx'

/** What a page shows when it cannot be loaded or fails while rendering. */
export const PageError = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const retry = () => {
    boundary.reset()
    reset()
    void router.invalidate()
  }
  return <ErrorState error={error} retry={retry} />
}
