import { Modal, Stack, Switch, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { MatchView } from '@duijie/domain/matches/match.schema.ts'

import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { useFieldLines } from '../../../shared/use-field-lines.ts'
import { type CompareRow, type FactCell, factRows, isEmptyCell, type SignalCell, signalRows } from './compare.model.ts'
import { CasesLine, MoneyLine } from './compare-terms.tsx'
import { PairingAct } from './match-card.tsx'
import { ScoreBar, ScoreNumber } from './score-bar.tsx'
import { BasisText } from './score-basis.tsx'
import { useFieldLabel } from '../../../shared/use-field-text.ts'
import { useSignalName } from '../../../shared/use-signal-name.ts'

type Props = {
  matches: readonly MatchView[]
  opened: boolean
  onClose: () => void
  /** What proposes a candidate; undefined where that cannot be. */
  onPropose: (match: MatchView) => (() => void) | undefined
}

const FactLines = ({ rows, ids }: { rows: readonly CompareRow<FactCell>[]; ids: readonly string[] }) => {
  const { t } = useTranslation(['fields', 'matches'])
  const label = useFieldLabel()
  const lines = useFieldLines()
  // All of these are public: what is empty was not filled in.
  const text = (key: string, cell: FactCell) => lines(key, cell).join() || t('matches:compare.absent')
  return rows.map(({ key, cells }) => (
    <Table.Tr key={key}>
      <Table.Th scope="row">{label(key)}</Table.Th>
      {cells.map((cell, index) => (
        <Table.Td key={ids[index]} c={isEmptyCell(cell) ? 'dimmed' : undefined}>
          {text(key, cell)}
        </Table.Td>
      ))}
    </Table.Tr>
  ))
}

const SignalLines = ({ rows, ids }: { rows: readonly CompareRow<SignalCell>[]; ids: readonly string[] }) => {
  const { t } = useTranslation('matches')
  const name = useSignalName()
  const pointsText = ({ value, contribution }: NonNullable<SignalCell>) => {
    const points = (contribution * 100).toFixed(1)
    return value === null ? t('compare.unknownPoints', { points }) : points
  }
  return rows.map(({ key, cells }) => {
    const best = Math.max(...cells.map((cell) => cell?.contribution ?? 0))
    return (
      <Table.Tr key={key}>
        <Table.Th scope="row">{name(key)}</Table.Th>
        {cells.map((cell, index) => (
          <Table.Td
            key={ids[index]}
            c={cell?.value === null ? 'dimmed' : undefined}
            fw={cell?.value !== null && cell?.contribution === best ? 600 : 400}
          >
            {cell && pointsText(cell)}
          </Table.Td>
        ))}
      </Table.Tr>
    )
  })
}

/** Two to four candidates as columns. Only what tells them apart is shown, until asked for the rest. */
export const CompareDialog = ({ matches, opened, onClose, onPropose }: Props) => {
  const { t } = useTranslation(['matches', 'common'])
  const [onlyDifferences, setOnlyDifferences] = useState(true)
  const wanted = <Cell,>(rows: CompareRow<Cell>[]) => (onlyDifferences ? rows.filter(({ differs }) => differs) : rows)
  const facts = wanted(factRows(matches))
  const signals = wanted(signalRows(matches))
  const ids = matches.map(({ listing }) => listing.id)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('compare.title')}
      size="min(1100px, 94vw)"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="sm">
        <Switch
          label={t('compare.differences')}
          checked={onlyDifferences}
          onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        />
        <Table.ScrollContainer minWidth={160 + matches.length * 180} type="native">
          <Table fz="sm" layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Td w={120} />
                {matches.map(({ listing }) => (
                  <Table.Th key={listing.id} style={{ verticalAlign: 'top' }}>
                    <BilingualText value={listing.title} />
                    <Text size="xs" c="dimmed" component="div">
                      <OrganisationName organisation={listing.organisation} plain />
                    </Text>
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <Table.Tr>
                <Table.Th scope="row">{t('compare.score')}</Table.Th>
                {matches.map(({ listing, explanation }) => (
                  <Table.Td key={listing.id}>
                    <ScoreNumber score={explanation.score} size="md" />
                    <BasisText basis={explanation.basis} />
                    <ScoreBar signals={explanation.signals} />
                  </Table.Td>
                ))}
              </Table.Tr>
              <MoneyLine matches={matches} />
              <CasesLine matches={matches} />
              <Table.Tr>
                <Table.Th scope="row">{t('compare.actions')}</Table.Th>
                {matches.map((match) => (
                  <Table.Td key={match.listing.id}>
                    <PairingAct match={match} onPropose={onPropose(match)} />
                  </Table.Td>
                ))}
              </Table.Tr>
              <FactLines rows={facts} ids={ids} />
              <SignalLines rows={signals} ids={ids} />
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {facts.length + signals.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('compare.same')}
          </Text>
        )}
      </Stack>
    </Modal>
  )
}
