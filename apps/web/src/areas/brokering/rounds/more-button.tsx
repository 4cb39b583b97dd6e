import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Shows the next rows of a long list; nothing once all are shown. */
export const MoreButton = ({ left, onMore }: { left: number; onMore: () => void }) => {
  const { t } = useTranslation('rounds')
  if (left === 0) return null
  return (
    <Button variant="default" size="xs" mt="sm" onClick={onMore}>
      {t('more', { count: left })}
    </Button>
  )
}
