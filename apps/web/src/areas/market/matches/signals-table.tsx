import { Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ExplanationView } from '@duijie/domain/matches/match.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { contributionTenths } from './score.ts'
import { GroupDot } from './score-bar.tsx'
import { groupOf } from './signal-groups.ts'
import { useReason } from './use-reason.ts'
import { useSignalName } from '../../../shared/use-signal-name.ts'

const points = (tenths: number): string => (tenths / 10).toFixed(1)

/** Every signal: value × weight = points, adding up to the score. */
export const SignalsTable = ({ explanation, reader }: { explanation: ExplanationView; reader?: PairingSide }) => {
  const { t } = useTranslation('matches')
  const say = useReason(reader)
  const tenths = contributionTenths(explanation.signals.map(({ contribution }) => contribution))
  const nameOf = useSignalName()
  return (
    <Table.ScrollContainer minWidth={340} type="native">
      <Table fz="sm" verticalSpacing={6} horizontalSpacing={8}>
        <Table.Caption fz="xs" ta="start">
          {t('explain.sum')} {t('explain.version', { version: explanation.weightsVersion })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('explain.signal')}</Table.Th>
            <Table.Th ta="end" style={{ whiteSpace: 'nowrap' }}>
              {t('explain.value')}
            </Table.Th>
            <Table.Th ta="end" style={{ whiteSpace: 'nowrap' }}>
              {t('explain.weight')}
            </Table.Th>
            <Table.Th ta="end" style={{ whiteSpace: 'nowrap' }}>
              {t('explain.contribution')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {explanation.signals.map((signal, index) => (
            <Table.Tr key={signal.name} c={signal.value === null ? 'dimmed' : undefined}>
              <Table.Td>
                <Group gap={8} wrap="nowrap" align="baseline">
                  <GroupDot group={signal.value === null ? 'unknown' : groupOf(signal.name)} />
                  <div>
                    <Text size="sm" span>
                      {nameOf(signal.name)}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {say(signal)}
                    </Text>
                  </div>
                </Group>
              </Table.Td>
              <Table.Td ta="end" style={{ whiteSpace: 'nowrap' }}>
                {signal.value === null
                  ? t(signal.reason.code.endsWith('.any') ? 'explain.neutral' : 'explain.unknown')
                  : signal.value.toFixed(2)}
              </Table.Td>
              <Table.Td ta="end">{points(Math.round(signal.weight * 1000))}</Table.Td>
              <Table.Td ta="end">{points(tenths[index] ?? 0)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={3}>{t('explain.total')}</Table.Th>
            <Table.Th ta="end" style={{ whiteSpace: 'nowrap' }}>
              {points(tenths.reduce((sum, each) => sum + each, 0))}
            </Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  )
}
