import { Alert, Group, NativeSelect, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { importFields } from '@duijie/domain/imports/import-fields.ts'
import { suggestUnit, type ColumnChoice } from '@duijie/domain/imports/suggest-columns.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import classes from './imports.module.css'
import { isRequired, requiredFor, unfilled } from './required.ts'
import { useImportWords, type ImportWords } from './use-import-words.ts'
import type { ChosenTable, Column, Source } from './use-table.ts'

type RowProps = {
  column: Column
  choice: ColumnChoice | undefined
  kind: ListingKind
  words: ImportWords
  onChoose: (choice: ColumnChoice | undefined) => void
}

const readsMoney = (kind: ListingKind, field: string): boolean =>
  importFields[kind].some((one) => one.field === field && one.reading.as === 'money')

const ColumnRow = ({ column, choice, kind, words, onChoose }: RowProps) => {
  const { t } = useTranslation('imports')
  const required = requiredFor(kind)
  const options = importFields[kind].map(({ field }) => ({
    value: field,
    label: isRequired(field, required) ? t('columns.required', { field: words.field(field) }) : words.field(field),
  }))
  const choose = (field: string) =>
    onChoose(field ? { field, ...(readsMoney(kind, field) ? { unit: suggestUnit(column.header) } : {}) } : undefined)
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.header}>
        {column.header}
      </Table.Th>
      <Table.Td>
        <Text size="xs" c="dimmed" lineClamp={2} className={classes.sample}>
          {column.samples.map((sample) => sample.slice(0, 60)).join(' · ') || t('columns.blank')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <NativeSelect
            aria-label={t('columns.fillsLabel', { column: column.header })}
            className={classes.target}
            data={[{ value: '', label: t('columns.nothing') }, ...options]}
            value={choice?.field ?? ''}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          {choice?.unit && (
            <NativeSelect
              aria-label={t('columns.unitLabel', { column: column.header })}
              w={92}
              data={[
                { value: 'yuan', label: t('columns.yuan') },
                { value: 'wan', label: t('columns.wan') },
              ]}
              value={choice.unit}
              onChange={(event) => onChoose({ ...choice, unit: event.currentTarget.value === 'wan' ? 'wan' : 'yuan' })}
            />
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

/** What the mapping leaves out: fields that reviews ask for, and columns that fill nothing. */
const LeftOut = ({ table, kind, words }: { table: ChosenTable; kind: ListingKind; words: ImportWords }) => {
  const { t } = useTranslation('imports')
  const missing = unfilled(
    requiredFor(kind),
    table.mapping.map(({ field }) => field),
  )
  const unmapped = table.columns.filter((_, at) => !table.choices[at])
  const list = (names: string[]) => names.join('、')
  return (
    <Stack gap={4}>
      {missing.includes('title') && (
        <Alert color="red" role="alert" py="xs">
          {t('columns.noTitle')}
        </Alert>
      )}
      {missing.length > 0 && (
        <Text size="sm">{t('columns.missing', { fields: list(missing.map((field) => words.field(field))) })}</Text>
      )}
      {unmapped.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('columns.unmapped', { count: unmapped.length, columns: list(unmapped.map(({ header }) => header)) })}
        </Text>
      )}
      {table.above.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('columns.above', { count: table.above.length })}
        </Text>
      )}
    </Stack>
  )
}

const Choices = ({ source, table }: { source: Source; table: ChosenTable }) => {
  const { t } = useTranslation('imports')
  const { sheets } = source.table
  const rows = (sheets[table.sheet]?.rows ?? []).slice(0, 20)
  return (
    <Group gap="sm" align="flex-end">
      {sheets.length > 1 && (
        <NativeSelect
          label={t('columns.sheet')}
          data={sheets.map(({ name, rows: { length } }, at) => ({
            value: String(at),
            label: t('columns.sheetRows', { name, count: length }),
          }))}
          value={String(table.sheet)}
          onChange={(event) => table.chooseSheet(Number(event.currentTarget.value))}
        />
      )}
      <NativeSelect
        label={t('columns.headerRow')}
        maw={360}
        data={rows.map(({ row, cells }, at) => ({
          value: String(at),
          label: t('columns.rowNumber', { row, text: cells.filter(Boolean).join(' · ').slice(0, 40) }),
        }))}
        value={String(table.headerRow)}
        onChange={(event) => table.chooseHeader(Number(event.currentTarget.value))}
      />
    </Group>
  )
}

type Props = { source: Source; table: ChosenTable; kind: ListingKind }

/** Which column fills which field; what was not chosen is suggested by its header. */
export const ColumnsStep = ({ source, table, kind }: Props) => {
  const { t } = useTranslation('imports')
  const words = useImportWords(kind)
  return (
    <Stack gap="sm">
      <Choices source={source} table={table} />
      <ScrollRegion label={t('columns.title')}>
        <Table verticalSpacing={6} className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('columns.column')}</Table.Th>
              <Table.Th>{t('columns.samples')}</Table.Th>
              <Table.Th>{t('columns.fills')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.columns.map((column, at) => (
              <ColumnRow
                key={column.header}
                column={column}
                choice={table.choices[at]}
                kind={kind}
                words={words}
                onChoose={(choice) => table.choose(at, choice)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <LeftOut table={table} kind={kind} words={words} />
    </Stack>
  )
}
