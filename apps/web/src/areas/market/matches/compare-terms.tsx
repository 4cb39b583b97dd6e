import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { MatchView, MoneyView } from '@duijie/domain/matches/match.schema.ts'

import { formatMoneyRange } from '../../../shared/format/money.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { useFieldLines } from '../../../shared/use-field-lines.ts'
import { useCaseText } from './card-lines.tsx'

type Props = { matches: readonly MatchView[] }

const Money = ({ money }: { money: MoneyView }) => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  const lines = useFieldLines()
  const amount = formatMoneyRange(money.minimumFen, money.maximumFen, locale)
  const model = money.model && lines('priceModel', money.model).join()
  return (
    <>
      {model && <div>{model}</div>}
      {money.state === 'known' && amount && <div>{amount}</div>}
      {money.state === 'hidden' && (
        <Text size="sm" c="dimmed">
          {t('compare.hidden')}
        </Text>
      )}
      {money.state === 'absent' && !model && (
        <Text size="sm" c="dimmed">
          {t('compare.absent')}
        </Text>
      )}
    </>
  )
}

/** What candidates ask or can pay: known, to be seen after consent, or not filled in. */
export const MoneyLine = ({ matches }: Props) => {
  const { t } = useTranslation('matches')
  const isBudget = matches[0]?.listing.kind === 'scenario'
  return (
    <Table.Tr>
      <Table.Th scope="row">{t(isBudget ? 'compare.budget' : 'compare.price')}</Table.Th>
      {matches.map(({ listing, money }) => (
        <Table.Td key={listing.id}>
          <Money money={money} />
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

/** How many past deployments each has, and the one nearest to the scenario. */
export const CasesLine = ({ matches }: Props) => {
  const { t } = useTranslation('matches')
  const sayCase = useCaseText()
  if (matches[0]?.listing.kind !== 'capability') return null
  return (
    <Table.Tr>
      <Table.Th scope="row">{t('compare.cases')}</Table.Th>
      {matches.map(({ listing, cases, case: cited }) => (
        <Table.Td key={listing.id} c={cases === 0 ? 'dimmed' : undefined}>
          {cases === 0 ? t('compare.absent') : t('compare.caseCount', { count: cases })}
          {cited && (
            <Text size="xs" c="dimmed">
              {sayCase(cited)}
            </Text>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
