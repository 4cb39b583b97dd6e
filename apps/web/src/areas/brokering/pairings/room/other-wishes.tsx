import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { formatDay } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { TextLink } from '../../../../shared/ui/links.tsx'

/** For staff: who else proposed the same two, of which neither side is told before both are invited. */
export const OtherWishes = ({ wishes }: { wishes: PairingDetail['otherWishes'] }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  if (wishes.length === 0) return null
  return (
    <Alert variant="light" title={t('room.wishes.title')}>
      {wishes.map(({ id, side, at, note }) => (
        <Text size="sm" key={id}>
          {t(`room.wishes.${side}`)} · {formatDay(at, locale)}{' '}
          <TextLink to="/pairings/$id" params={{ id }}>
            {t('room.wishes.open')}
          </TextLink>
          {note && <span> {note}</span>}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {t('room.wishes.hint')}
      </Text>
    </Alert>
  )
}
