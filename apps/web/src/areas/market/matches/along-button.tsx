import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type Props = { isTaken: boolean; isFull: boolean; onToggle: () => void }

/** Takes an open model along in the next proposal, where there is nobody to propose it to. */
export const AlongButton = ({ isTaken, isFull, onToggle }: Props) => {
  const { t } = useTranslation('matches')
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-pressed={isTaken}
      disabled={isFull && !isTaken}
      title={isFull && !isTaken ? t('along.full') : undefined}
      leftSection={isTaken && <IconCheck size={14} aria-hidden />}
      onClick={onToggle}
    >
      {t('along.take')}
    </Button>
  )
}
