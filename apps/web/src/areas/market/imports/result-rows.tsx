import { Badge, Button, Group, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ImportRowResult } from '@duijie/domain/imports/import-batch.schema.ts'

import { TextLink } from '../../../shared/ui/links.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import classes from './imports.module.css'
import type { ImportWords } from './use-import-words.ts'

type RowVerdict = ImportRowResult['verdict']

const colours: Record<RowVerdict, string> = { ready: 'green', duplicate: 'gray', problem: 'red' }

const Lines = ({ texts, dimmed = false }: { texts: readonly string[]; dimmed?: boolean }) => (
  <>
    {texts.map((text) => (
      <Text key={text} size="xs" c={dimmed ? 'dimmed' : undefined} className={classes.sample}>
        {text}
      </Text>
    ))}
  </>
)

const Duplicate = ({ row }: { row: ImportRowResult }) => {
  const { t } = useTranslation('imports')
  if (row.verdict !== 'duplicate') return null
  if (row.duplicateOf !== undefined) return <Text size="xs">{t('rows.repeats', { row: row.duplicateOf })}</Text>
  return <Text size="xs">{t(row.differs ? 'rows.thereDiffers' : 'rows.there')}</Text>
}

const ResultRow = ({ row, words, made }: { row: ImportRowResult; words: ImportWords; made: boolean }) => {
  const { t } = useTranslation('imports')
  const title = row.title || t('rows.untitled')
  return (
    <Table.Tr>
      <Table.Td className={classes.number}>{row.row}</Table.Td>
      <Table.Td className={classes.title}>
        {row.listingId ? (
          <TextLink to="/listings/$id" params={{ id: row.listingId }} size="sm">
            {title}
          </TextLink>
        ) : (
          <Text size="sm">{title}</Text>
        )}
      </Table.Td>
      <Table.Td>
        <Badge color={colours[row.verdict]} variant="light" style={{ flex: 'none' }}>
          {t(made && row.verdict === 'ready' ? 'verdict.imported' : `verdict.${row.verdict}`)}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Lines texts={row.issues.map(words.issue)} />
        <Duplicate row={row} />
        {row.gaps.length > 0 && (
          <Text size="xs">
            {t('rows.gaps', { fields: row.gaps.map(({ field }) => words.field(field)).join('、') })}
          </Text>
        )}
        <Lines texts={row.notes.map(words.note)} dimmed />
      </Table.Td>
    </Table.Tr>
  )
}

export const countOf = (rows: readonly ImportRowResult[], verdict: RowVerdict): number =>
  rows.filter((row) => row.verdict === verdict).length

const shownAtOnce = 50
const verdicts = ['problem', 'duplicate', 'ready'] as const

type Props = { rows: readonly ImportRowResult[]; words: ImportWords; made: boolean }

/** What became of every row, what is wrong first; each value that is read as something else stands with its cell. */
export const ResultRows = ({ rows, words, made }: Props) => {
  const { t } = useTranslation('imports')
  const first = verdicts.find((verdict) => countOf(rows, verdict) > 0) ?? 'ready'
  const [chosen, setChosen] = useState<RowVerdict | 'all'>(first === 'problem' ? 'problem' : 'all')
  const [most, setMost] = useState(shownAtOnce)
  const fitting = chosen === 'all' ? rows : rows.filter(({ verdict }) => verdict === chosen)
  const options = [
    { value: 'all' as const, label: t('rows.all', { count: rows.length }) },
    ...verdicts
      .filter((verdict) => countOf(rows, verdict) > 0)
      .map((verdict) => ({ value: verdict, label: `${t(`verdict.${verdict}`)} ${countOf(rows, verdict)}` })),
  ]
  return (
    <Stack gap="xs">
      <ScrollRegion label={t('rows.filter')}>
        <SegmentedControl
          aria-label={t('rows.filter')}
          data={options}
          value={chosen}
          onChange={(value) => {
            setChosen(value)
            setMost(shownAtOnce)
          }}
        />
      </ScrollRegion>
      <ScrollRegion label={t('rows.title')}>
        <Table verticalSpacing={6} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('rows.row')}</Table.Th>
              <Table.Th>{t('rows.listing')}</Table.Th>
              <Table.Th>{t('rows.verdict')}</Table.Th>
              <Table.Th>{t('rows.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fitting.slice(0, most).map((row) => (
              <ResultRow key={row.row} row={row} words={words} made={made} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {fitting.length > most && (
        <Group justify="center">
          <Button variant="default" onClick={() => setMost(most + shownAtOnce)}>
            {t('rows.more', { count: fitting.length - most })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
