import { Button, Group, Paper, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { SimpleTable } from '../../../../shared/tables/simple-table.tsx'
import classes from '../rounds.module.css'

type Props = {
  title: string
  /** What the bars stand on, and what is counted. */
  columns: readonly [string, string]
  labels: readonly string[]
  /** Shorter labels, where the bars are narrow. */
  ticks?: readonly string[]
  values: readonly number[]
}

/** Counts as bars, each with its number above and its label below; the same as a table for who prefers to read. */
export const Histogram = ({ title, columns, labels, ticks = labels, values }: Props) => {
  const { t } = useTranslation('rounds')
  const id = useId()
  const [isTable, setTable] = useState(false)
  return (
    <Paper component="section" p="md" aria-labelledby={id}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2} id={id}>
          {title}
        </Title>
        <Button variant="subtle" size="compact-sm" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {t(isTable ? 'histogram.asBars' : 'histogram.asTable')}
        </Button>
      </Group>
      {isTable ? (
        <SimpleTable
          label={title}
          narrow="table"
          rows={values}
          rowId={(_, at) => String(at)}
          columns={[
            { id: 'label', header: columns[0], isRowHeader: true, cell: (_, at) => labels[at] },
            { id: 'count', header: columns[1], align: 'end', cell: (value) => value },
          ]}
        />
      ) : (
        <Bars ticks={ticks} values={values} columns={columns} />
      )}
    </Paper>
  )
}

const Bars = ({ columns: [x, y], ticks, values }: Required<Pick<Props, 'columns' | 'ticks' | 'values'>>) => {
  const { t } = useTranslation('rounds')
  const most = Math.max(1, ...values)
  return (
    <>
      <ul className={classes.bars}>
        {values.map((value, at) => (
          <li key={ticks[at]}>
            <span>{value > 0 ? value : ''}</span>
            <span className={classes.bar} style={{ height: `${(value / most) * 60}%` }} aria-hidden />
            <span>{ticks[at]}</span>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" mt={4}>
        {t('histogram.axes', { x, y })}
      </Text>
    </>
  )
}
