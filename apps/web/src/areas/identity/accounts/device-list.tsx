import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { DeviceView } from '@duijie/domain/accounts/session.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { formatMinute } from '../../../shared/format/day.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { readAgent } from './agent-name.ts'
import classes from './session.module.css'

const Device = ({ device, end, isEnding }: { device: DeviceView; end: () => void; isEnding: boolean }) => {
  const { t } = useTranslation('session')
  const locale = useLocale()
  const agent = readAgent(device.agent)
  const name = agent ? t('account.agent', agent) : t('account.unknownAgent')
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {name}
          </Text>
          {device.isCurrent && <Badge size="sm">{t('account.here')}</Badge>}
        </Group>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('account.used', { time: formatMinute(device.lastUsed, locale) })} ·{' '}
          {t('account.since', { time: formatMinute(device.since, locale) })}
          {device.address && <> · {t('account.address', { address: device.address })}</>}
        </Text>
      </div>
      {!device.isCurrent && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ flex: 'none' }}
          loading={isEnding}
          onClick={end}
          aria-label={t('account.endOne', { device: name })}
        >
          {t('account.end')}
        </Button>
      )}
    </Group>
  )
}

/** Every place where the reader is signed in, each with its end. */
export const DeviceList = ({ devices }: { devices: readonly DeviceView[] }) => {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: trpc.session.devices.queryKey() })
  const ending = useMutation(
    trpc.session.endDevice.mutationOptions({
      onError: notifyProblem,
      onSuccess: () => notifyDone(t('account.ended')),
      onSettled: refresh,
    }),
  )
  const endingOthers = useMutation(
    trpc.session.endOtherDevices.mutationOptions({
      onError: notifyProblem,
      onSuccess: ({ ended }) => notifyDone(t('account.endedOthers', { count: ended })),
      onSettled: refresh,
    }),
  )
  const hasOthers = devices.some(({ isCurrent }) => !isCurrent)
  return (
    <section className={classes.panel} aria-labelledby="devices">
      <Group justify="space-between" gap="xs" mb="sm">
        <div>
          <Title order={2} fz="md" id="devices">
            {t('account.devices')}
          </Title>
          <Text size="sm" c="dimmed">
            {t(hasOthers ? 'account.devicesNote' : 'account.noOthers')}
          </Text>
        </div>
        {hasOthers && (
          <Button variant="default" loading={endingOthers.isPending} onClick={() => endingOthers.mutate()}>
            {t('account.endOthers')}
          </Button>
        )}
      </Group>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {devices.map((device) => (
          <Device
            key={device.id}
            device={device}
            isEnding={ending.isPending && ending.variables.id === device.id}
            end={() => ending.mutate({ id: device.id })}
          />
        ))}
      </Stack>
    </section>
  )
}
