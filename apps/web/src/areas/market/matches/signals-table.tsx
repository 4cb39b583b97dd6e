import { Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ExplanationView } from '@duijie/domain/matches/match.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { SimpleTable } from '../../../shared/tables/simple-table.tsx'
import { contributionTenths } from './score.ts'
import { GroupDot } from './score-bar.tsx'
import { groupOf } from './signal-groups.ts'
import classes from './signals-table.module.css'
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
    <SimpleTable
      label={t('explain.table')}
      caption={`${t('explain.sum')} ${t('explain.version', { version: explanation.weightsVersion })}`}
      least={340}
      dense
      narrow="table"
      rows={explanation.signals}
      rowId={({ name }) => name}
      isDimmed={({ value }) => value === null}
      columns={[
        {
          id: 'signal',
          header: t('explain.signal'),
          isRowHeader: true,
          cell: (signal) => (
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
          ),
        },
        {
          id: 'value',
          header: t('explain.value'),
          align: 'end',
          className: classes.figure,
          cell: ({ value, reason }) =>
            value === null ? t(reason.code.endsWith('.any') ? 'explain.neutral' : 'explain.unknown') : value.toFixed(2),
        },
        {
          id: 'weight',
          header: t('explain.weight'),
          align: 'end',
          className: classes.figure,
          cell: ({ weight }) => points(Math.round(weight * 1000)),
        },
        {
          id: 'contribution',
          header: t('explain.contribution'),
          align: 'end',
          className: classes.figure,
          cell: (_, index) => points(tenths[index] ?? 0),
        },
      ]}
      foot={
        <Table.Tr>
          <Table.Th colSpan={3}>{t('explain.total')}</Table.Th>
          <Table.Th ta="end" className={classes.figure}>
            {points(tenths.reduce((sum, each) => sum + each, 0))}
          </Table.Th>
        </Table.Tr>
      }
    />
  )
}
