import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { readProblem } from '../errors.ts'
import { useTitle } from '../title.ts'
import { ErrorState } from './error-state.tsx'

/** A problem that takes the place of a whole page: its title is the page's. */
export const PageProblem = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const { t } = useTranslation()
  useTitle(t(`problem.title.${readProblem(error).kind}`))
  return <ErrorState error={error} retry={retry} order={1} />
}

/** What a page shows when it cannot be loaded or fails while rendering. */
export const PageError = ({ error, reset }: ErrorComponentProps) => {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const retry = () => {
    boundary.reset()
    reset()
    void router.invalidate()
  }
  return <PageProblem error={error} retry={retry} />
}
