import { Paper, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'

import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import type { Compared } from './compared-figures.tsx'
import { differencesOf, type Difference } from './comparison.ts'
import { MoreButton } from './more-button.tsx'
import { ListingName } from './pair-name.tsx'
import { cardsOf, type Cards } from './round-data.ts'
import classes from './rounds.module.css'
import { useShown } from './use-shown.ts'

/** The scenarios that two rounds serve differently: what is only here, only there, and what stays. */
export const ComparedDifferences = ({ left, right }: { left: Compared; right: Compared }) => {
  const { t } = useTranslation('rounds')
  const differences = differencesOf(left.result, right.result)
  const { shown, left: hidden, more } = useShown(differences)
  const cards: Cards = new Map<string, ListingCard>([...cardsOf(left.round), ...cardsOf(right.round)])
  const asked = ({ result }: Compared) =>
    new Set([...result.assignments.map(({ scenario }) => scenario), ...result.unmatchedScenarios])
  const [inLeft, inRight] = [asked(left), asked(right)]
  return (
    <Paper component="section" p="md" aria-labelledby="compared">
      <Title order={2} id="compared" mb="xs">
        {differences.length > 0 ? t('differences', { count: differences.length }) : t('compare.same')}
      </Title>
      {differences.length > 0 && (
        <ScrollRegion label={t('comparison')}>
          <Table miw={720}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="28%">{t('scenario')}</Table.Th>
                <Table.Th>{t('compare.only', { title: left.round.title })}</Table.Th>
                <Table.Th>{t('compare.only', { title: right.round.title })}</Table.Th>
                <Table.Th>{t('compare.both')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((difference) => (
                <Row
                  key={difference.scenario}
                  difference={difference}
                  cards={cards}
                  isInLeft={inLeft.has(difference.scenario)}
                  isInRight={inRight.has(difference.scenario)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
      )}
      <MoreButton left={hidden} onMore={more} />
    </Paper>
  )
}

type RowProps = { difference: Difference; cards: Cards; isInLeft: boolean; isInRight: boolean }

const Row = ({ difference, cards, isInLeft, isInRight }: RowProps) => (
  <Table.Tr style={{ verticalAlign: 'top' }}>
    <Table.Th scope="row" fw={400}>
      <ListingName cards={cards} id={difference.scenario} />
    </Table.Th>
    <Names ids={difference.onlyA} cards={cards} isAsked={isInLeft} />
    <Names ids={difference.onlyB} cards={cards} isAsked={isInRight} />
    <Names ids={difference.both} cards={cards} isAsked />
  </Table.Tr>
)

const Names = ({ ids, cards, isAsked }: { ids: readonly string[]; cards: Cards; isAsked: boolean }) => {
  const { t } = useTranslation('rounds')
  return (
    <Table.Td className={classes.names}>
      {ids.map((id) => (
        <div key={id}>
          <ListingName cards={cards} id={id} />
        </div>
      ))}
      {ids.length === 0 && (
        <Text size="sm" c="dimmed">
          {isAsked ? '—' : t('compare.notAsked')}
        </Text>
      )}
    </Table.Td>
  )
}
