import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { Cards } from './round-data.ts'
import { PairName } from './pair-name.tsx'
import type { ConfigForm } from './round-config-form.tsx'

type Props = { kind: 'forced' | 'forbidden'; form: ConfigForm; cards: Cards }

/** Pairs that must be, or must not be, in the round; they are named in the result and let go here. */
export const PairList = ({ kind, form, cards }: Props) => {
  const { t } = useTranslation('rounds')
  const pairs = form.values[kind]
  if (pairs.length === 0) return null
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t(`pairs.${kind}`)}
      </Text>
      {pairs.map((pair, at) => (
        <Group key={`${pair.scenarioId} ${pair.capabilityId}`} gap="xs" wrap="nowrap">
          <PairName cards={cards} scenario={pair.scenarioId} capability={pair.capabilityId} />
          <ActionIcon size={24} aria-label={t('pairs.letGo')} onClick={() => form.removeListItem(kind, at)}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
    </Stack>
  )
}
