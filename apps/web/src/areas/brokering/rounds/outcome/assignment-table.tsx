import { ActionIcon, Menu, Text, VisuallyHidden } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { Assignment, RoundResult } from '@duijie/rounds/round.ts'

import { readBilingual } from '../../../../shared/bilingual.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import type { DataColumn } from '../../../../shared/tables/column.ts'
import { DataTable } from '../../../../shared/tables/data-table.tsx'
import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { ListingName } from '../pair-name.tsx'
import type { Cards } from '../round-data.ts'
import type { RoundActs } from '../use-round.ts'

type Props = { round: RoundDetail; result: RoundResult; cards: Cards; acts: RoundActs | undefined }

/** A pair as a row; only the first of a scenario shows the scenario, the others tell it to who cannot see that. */
type Row = Assignment & { isFirst: boolean }

/** Who got whom, by scenario; a pair can be fixed or excluded for the next run. */
export const AssignmentTable = ({ round, result, cards, acts }: Props) => {
  const { t } = useTranslation('rounds')
  const locale = useLocale()
  const groups = [...Map.groupBy(result.assignments, ({ scenario }) => scenario).values()]
  const rows = groups.flatMap((pairs) => pairs.map((one, at): Row => ({ ...one, isFirst: at === 0 })))
  const alternates = new Map(result.alternates.map(({ scenario, capabilities }) => [scenario, capabilities]))
  const columns: DataColumn<Row>[] = [
    {
      id: 'scenario',
      header: t('scenario'),
      width: '38%',
      isRowHeader: true,
      cell: ({ scenario, isFirst }) =>
        isFirst ? (
          <>
            <ListingName cards={cards} id={scenario} />
            <Alternates ids={alternates.get(scenario) ?? []} cards={cards} />
          </>
        ) : (
          <VisuallyHidden>{readBilingual(cards.get(scenario)?.title, locale)}</VisuallyHidden>
        ),
    },
    {
      id: 'capability',
      header: t('capability'),
      cell: ({ capability }) => (
        <>
          <ListingName cards={cards} id={capability} />
          <Owner cards={cards} id={capability} />
        </>
      ),
    },
    { id: 'score', header: t('score'), width: 72, align: 'end', cell: ({ score }) => Math.round(score * 100) },
    {
      id: 'acts',
      header: '',
      label: t('actions'),
      width: 48,
      cell: (one) => acts && <PairMenu round={round} one={one} acts={acts} />,
    },
  ]
  return (
    <DataTable
      label={t('assignments')}
      least={720}
      columns={columns}
      rows={rows}
      rowId={({ scenario, capability }) => `${scenario} ${capability}`}
    />
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
