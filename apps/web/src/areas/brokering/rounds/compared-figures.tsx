import { Badge, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { RoundResult } from '@duijie/rounds/round.ts'

import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { statusColours } from './round-data.ts'
import classes from './rounds.module.css'

export type Compared = { round: RoundDetail; result: RoundResult }

const points = (score: number | null): number | null => (score === null ? null : Math.round(score * 100))
const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 100))

const figures = [
  { label: 'figure.matched', of: ({ result }: Compared) => result.matched },
  { label: 'figure.total', of: ({ result }: Compared) => points(result.total) },
  { label: 'figure.ofBest', of: ({ result }: Compared) => percent(result.statistics.ofUnconstrained), unit: '%' },
  { label: 'figure.lowest', of: ({ result }: Compared) => points(result.statistics.lowest) },
  { label: 'figure.without', of: ({ result }: Compared) => result.unmatchedScenarios.length },
  { label: 'figure.idle', of: ({ result }: Compared) => result.unmatchedCapabilities.length },
] as const

/** What two rounds came to in numbers, and by how much the second differs. */
export const ComparedFigures = ({ left, right }: { left: Compared; right: Compared }) => {
  const { t } = useTranslation('rounds')
  return (
    <ScrollRegion label={t('compare.figures')}>
      <Table miw={340} layout="fixed" className={classes.compared}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="30%" aria-label={t('what')} />
            {[left, right].map(({ round }) => (
              <Table.Th key={round.id} ta="right">
                <TextLink to="/rounds/$id" params={{ id: round.id }}>
                  {round.title}
                </TextLink>
                <div>
                  <Badge color={statusColours[round.status]}>{t(`status.${round.status}`)}</Badge>
                </div>
              </Table.Th>
            ))}
            <Table.Th w="18%" ta="right">
              {t('compare.change')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row" fw={400}>
              {t('field.mode')}
            </Table.Th>
            <Table.Td ta="right">{t(`mode.${left.round.mode}`)}</Table.Td>
            <Table.Td ta="right">{t(`mode.${right.round.mode}`)}</Table.Td>
            <Table.Td />
          </Table.Tr>
          {figures.map(({ label, of, ...rest }) => {
            const unit = 'unit' in rest ? rest.unit : ''
            const [a, b] = [of(left), of(right)]
            return (
              <Table.Tr key={label}>
                <Table.Th scope="row" fw={400}>
                  {t(label)}
                </Table.Th>
                <Table.Td ta="right">{a === null ? '—' : `${a}${unit}`}</Table.Td>
                <Table.Td ta="right">{b === null ? '—' : `${b}${unit}`}</Table.Td>
                <Table.Td ta="right">
                  <Text span inherit c={a === b ? 'dimmed' : undefined}>
                    {a === null || b === null ? '—' : signed(b - a)}
                  </Text>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  )
}

const signed = (difference: number): string =>
  difference === 0 ? '0' : difference > 0 ? `+${difference}` : `−${-difference}`
