import { Group, Tooltip } from '@mantine/core'
import { IconPlayerTrackNext } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

type Props = { card: Pick<PairingCard, 'skipped'>; short?: boolean }

/** Which stages were passed over; nothing where none was. Short: the word, with the stages for who hovers or listens. */
export const SkipMark = ({ card, short = false }: Props) => {
  const { t } = useTranslation('pairings')
  if (card.skipped.length === 0) return null
  const stages = card.skipped.map((stage) => t(`stage.${stage}`)).join(t('skip.and'))
  const sentence = t('skip.stages', { stages })
  return (
    <Tooltip label={sentence} disabled={!short}>
      <Group
        component="span"
        role="img"
        aria-label={sentence}
        gap={2}
        wrap="nowrap"
        display="inline-flex"
        c="dimmed"
        fz="xs"
        style={{ whiteSpace: 'nowrap' }}
      >
        <IconPlayerTrackNext size={12} aria-hidden />
        {short ? t('skip.mark') : sentence}
      </Group>
    </Tooltip>
  )
}
