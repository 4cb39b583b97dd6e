import { ActionIcon, Menu, Table, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { Assignment, RoundResult } from '@duijie/rounds/round.ts'

import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx'
import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { MoreButton } from '../more-button.tsx'
import { ListingName } from '../pair-name.tsx'
import type { Cards } from '../round-data.ts'
import { useShown } from '../use-shown.ts'
import type { RoundActs } from '../use-round.ts'

type Props = { round: RoundDetail; result: RoundResult; cards: Cards; acts: RoundActs | undefined }

/** Who got whom, by scenario; a pair can be fixed or excluded for the next run. */
export const AssignmentTable = ({ round, result, cards, acts }: Props) => {
  const { t } = useTranslation('rounds')
  const groups = [...Map.groupBy(result.assignments, ({ scenario }) => scenario)]
  const alternates = new Map(result.alternates.map(({ scenario, capabilities }) => [scenario, capabilities]))
  const { shown, left, more } = useShown(groups)
  return (
    <div>
      <ScrollRegion label={t('assignments')}>
        <Table miw={720}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="38%">{t('scenario')}</Table.Th>
              <Table.Th>{t('capability')}</Table.Th>
              <Table.Th w={72} ta="right">
                {t('score')}
              </Table.Th>
              <Table.Th w={48} aria-label={t('actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(([scenario, assigned]) =>
              assigned.map((one, at) => (
                <Table.Tr key={one.capability}>
                  {at === 0 && (
                    <Table.Td rowSpan={assigned.length} style={{ verticalAlign: 'top' }}>
                      <ListingName cards={cards} id={scenario} />
                      <Alternates ids={alternates.get(scenario) ?? []} cards={cards} />
                    </Table.Td>
                  )}
                  <Table.Td>
                    <ListingName cards={cards} id={one.capability} />
                    <Owner cards={cards} id={one.capability} />
                  </Table.Td>
                  <Table.Td ta="right">{Math.round(one.score * 100)}</Table.Td>
                  <Table.Td>{acts && <PairMenu round={round} one={one} acts={acts} />}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <MoreButton left={left} onMore={more} />
    </div>
  )
}

const Owner = ({ cards, id }: { cards: Cards; id: string }) => {
  const card = cards.get(id)
  if (!card) return null
  return (
    <Text size="xs" c="dimmed" component="div">
      <OrganisationName organisation={card.organisation} plain />
    </Text>
  )
}

const Alternates = ({ ids, cards }: { ids: readonly string[]; cards: Cards }) => {
  const { t } = useTranslation('rounds')
  if (ids.length === 0) return null
  return (
    <Text size="xs" c="dimmed" component="div" mt={4} lh="24px">
      {t('alternates')}{' '}
      {ids.map((id, at) => (
        <span key={id} style={{ display: 'inline-block' }}>
          {at > 0 && (
            <span aria-hidden style={{ marginInline: 4 }}>
              ·
            </span>
          )}
          <ListingName cards={cards} id={id} />
        </span>
      ))}
    </Text>
  )
}

const PairMenu = ({ round, one, acts }: { round: RoundDetail; one: Assignment; acts: RoundActs }) => {
  const { t } = useTranslation('rounds')
  const pair = { scenarioId: one.scenario, capabilityId: one.capability }
  const { config, id, version } = round
  const rerun = (change: Partial<typeof config>) => acts.run.mutate({ id, version, config: { ...config, ...change } })
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={28} aria-label={t('pairs.menu')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => rerun({ forced: [...config.forced, pair] })}>{t('pairs.force')}</Menu.Item>
        <Menu.Item onClick={() => rerun({ forbidden: [...config.forbidden, pair] })}>{t('pairs.forbid')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
