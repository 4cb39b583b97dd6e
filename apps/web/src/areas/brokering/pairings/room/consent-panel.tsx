import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconClock, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { formatDay } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { notifyDone, notifyProblem } from '../../../../shared/notify.tsx'
import { useRefreshPairings } from '../use-refresh-pairings.ts'
import { DeclineDialog } from './decline-dialog.tsx'
import classes from './room.module.css'

const icons = { pending: IconClock, consented: IconCheck, declined: IconX } as const

const SideConsent = ({ pairing, side }: { pairing: PairingDetail; side: PairingSide }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const consent = pairing.consentDetails[side]
  const Icon = icons[consent.state]
  // Why a pairing ended stands at the top of the room.
  const isToldAbove = pairing.ended?.by === side
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" component="li">
      <Icon size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <div>
        <Text size="sm">
          {t(`side.${side}`)} {nameOf(pairing[side].organisation, locale)} ·{' '}
          <strong>{t(`consent.${consent.state}`)}</strong>
        </Text>
        {!isToldAbove && consent.reason && <Text size="sm">{t(`declineReason.${consent.reason}`)}</Text>}
        {!isToldAbove && consent.note && (
          <Text size="sm" c="dimmed">
            {consent.note}
          </Text>
        )}
        {consent.byName && consent.at && (
          <Text size="xs" c="dimmed">
            {t('room.consentBy', { name: consent.byName, day: formatDay(consent.at, locale) })}
          </Text>
        )}
      </div>
    </Group>
  )
}

/** Both sides' answers, and the reader's own where it is asked for. */
export const ConsentPanel = ({ pairing }: { pairing: PairingDetail }) => {
  const { t } = useTranslation('pairings')
  const refresh = useRefreshPairings()
  const [isDeclining, setDeclining] = useState(false)
  const respond = useMutation(trpc.pairings.respond.mutationOptions({ onError: notifyProblem, onSettled: refresh }))
  const mine = pairing.mySide && pairing.consents[pairing.mySide]
  const mayAnswer = pairing.permissions.respond && mine !== undefined
  const mayAgree = mayAnswer && pairing.stage === 'invited' && mine === 'pending'
  const agree = () =>
    respond.mutate(
      { id: pairing.id, version: pairing.version, answer: 'consented' },
      { onSuccess: ({ stage }) => notifyDone(t(stage === 'connected' ? 'room.agreedBoth' : 'room.agreed')) },
    )
  return (
    <section className={classes.panel} aria-label={t('room.consentTitle')}>
      <Stack gap="xs">
        <Title order={2} fz="sm">
          {t('room.consentTitle')}
        </Title>
        <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          <SideConsent pairing={pairing} side="scenario" />
          <SideConsent pairing={pairing} side="capability" />
        </Stack>
        {mayAgree && <Text size="sm">{t('room.consentAsk')}</Text>}
        {mine === 'consented' && pairing.stage === 'invited' && (
          <Text size="sm" c="dimmed">
            {t('room.consentWaiting')}
          </Text>
        )}
        {mayAnswer && (
          <Group gap="xs">
            {mayAgree && (
              <Button onClick={agree} loading={respond.isPending}>
                {t('room.agree')}
              </Button>
            )}
            <Button variant="default" onClick={() => setDeclining(true)}>
              {t('room.decline')}
            </Button>
          </Group>
        )}
      </Stack>
      <DeclineDialog pairing={isDeclining ? pairing : undefined} onClose={() => setDeclining(false)} />
    </section>
  )
}
