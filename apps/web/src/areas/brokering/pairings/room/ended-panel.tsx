import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { joinedReason } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { endReasonText } from '../../../../shared/end-reason.ts'
import { formatDay } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { TextLink } from '../../../../shared/ui/links.tsx'
import { UnknownReasons, WeakReasons } from '../../../market/matches/reason-list.tsx'
import { WhyNot } from '../../../market/matches/why-not.tsx'
import classes from './room.module.css'

type Props = { pairing: PairingDetail; end: NonNullable<PairingDetail['ended']> }

/** Why a pairing came to nothing: the stated reason, what spoke against it, and for the vendor what would change it. */
export const EndedPanel = ({ pairing, end }: Props) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const who = t(`room.endedWhy.by.${end.by}`)
  const reason = end.reason && endReasonText(end.reason, (key) => t(key))
  return (
    <section className={classes.panel} aria-labelledby="ended-why">
      <Stack gap="sm">
        <div>
          <Title order={2} fz="sm" id="ended-why">
            {t('room.endedWhy.title')}
          </Title>
          {reason && <Text fw={600}>{reason}</Text>}
          {end.words && <Text size="sm">{end.words}</Text>}
          <Text size="xs" c="dimmed">
            {t('room.endedWhy.on', { who, day: formatDay(end.at, locale) })}
          </Text>
          {end.reason && end.reason !== 'other' && (
            <Text size="sm" mt={4}>
              {t(`endAdvice.${end.reason}`)}
            </Text>
          )}
          {pairing.continuesIn !== undefined && (
            <Text size="sm" mt={4}>
              <TextLink to="/pairings/$id" params={{ id: pairing.continuesIn }}>
                {t('room.continuesIn')}
              </TextLink>
            </Text>
          )}
        </div>
        {end.reason !== joinedReason && <WhatSpokeAgainst pairing={pairing} />}
      </Stack>
    </section>
  )
}

/** What spoke against the two when they were proposed, and for the vendor where their capability stands now. */
const WhatSpokeAgainst = ({ pairing }: { pairing: PairingDetail }) => {
  const { t } = useTranslation('pairings')
  const { signals } = pairing.explanation
  return (
    <>
      <div>
        <Text size="sm" fw={600}>
          {t('room.endedWhy.then')}
        </Text>
        <WeakReasons signals={signals} reader={pairing.mySide} most={4} />
        <UnknownReasons signals={signals} reader={pairing.mySide} most={4} />
      </div>
      {pairing.mySide !== 'scenario' && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            {t('room.endedWhy.now')}
          </Text>
          {pairing.permissions.compare ? (
            <WhyNot
              scenarioId={pairing.scenario.id}
              capabilityId={pairing.capability.id}
              mayEdit={pairing.mySide === 'capability'}
              hasEnded
            />
          ) : (
            <Text size="sm" c="dimmed">
              {t('room.endedWhy.gone')}
            </Text>
          )}
        </div>
      )}
    </>
  )
}
