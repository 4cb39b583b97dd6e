import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { TextLink } from '../../../shared/ui/links.tsx'
import { missingField } from './missing-field.ts'
import { useReason } from './use-reason.ts'
import { useFieldLabel } from '../../../shared/use-field-text.ts'

type Props = { signals: readonly SignalView[]; side: PairingSide; listingId: string }

/** What the reader's own listing leaves open that counts most here, and the way to fill it in. */
export const MissingLink = ({ signals, side, listingId }: Props) => {
  const { t } = useTranslation(['matches', 'fields'])
  const label = useFieldLabel()
  const say = useReason(side)
  const missing = missingField(signals, side)
  if (!missing) return null
  return (
    <Text size="xs" c="dimmed" component="div">
      {say(missing.signal)} ·{' '}
      <TextLink
        to="/listings/$id/edit"
        params={{ id: listingId }}
        hash={`field-${missing.field}`}
        inherit
        underline="always"
      >
        {t('card.fillIn', { field: label(missing.field) })}
      </TextLink>
    </Text>
  )
}
