import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Wraps a skeleton: says "loading" to who cannot see it, and shows it only after a fifth of a second. */
export const Waiting = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <div className="dj-late" aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      {children}
    </div>
  )
}

/** Rows of a list that is coming. */
export const WaitingRows = ({ count = 6, height = 36 }: { count?: number; height?: number }) => (
  <Waiting>
    <Stack gap="xs">
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height} />
      ))}
    </Stack>
  </Waiting>
)
