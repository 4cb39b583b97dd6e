import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { fieldId, useFieldFrame } from '../field-frame.tsx'
import classes from '../form.module.css'
import { asRows, emptyRow, type RowValue } from '../form-values.ts'
import { problemAt } from '../check-form.ts'
import type { ControlProps } from './control.ts'
import { SingleControl } from './single-control.tsx'

type RowProps = ControlProps<'rows'> & {
  row: RowValue
  index: number
  onRow: (row: RowValue) => void
  onRemove: () => void
}

const Row = ({ spec, row, index, onRow, onRemove, problems, path }: RowProps) => {
  const { t } = useTranslation('listings')
  const { name } = spec
  return (
    <fieldset className={classes.row}>
      <Group component="legend" justify="space-between" className={classes.rowLegend}>
        <Text fw={600} size="sm">
          {t(`rows.${name}.one`, { number: index + 1 })}
        </Text>
      </Group>
      <Button
        className={classes.rowRemove}
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={onRemove}
        aria-label={t(`rows.${name}.remove`, { number: index + 1 })}
      >
        {t('rows.remove')}
      </Button>
      <div className={classes.rowFields} data-shape={name}>
        {spec.fields.map((field) => {
          const at = `${path}.${index}.${field.name}`
          return (
            <div key={field.name} data-field={field.name}>
              <SingleControl
                spec={field}
                path={at}
                name={field.name}
                parent={spec.name}
                value={row.values[field.name]}
                problem={problemAt(problems, at)}
                problems={problems}
                onChange={(value) => onRow({ ...row, values: { ...row.values, [field.name]: value } })}
              />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

/** Fields that repeat: measures, past deployments. */
export const RowsControl = (props: ControlProps<'rows'>) => {
  const { spec, value, onChange, path } = props
  const { t } = useTranslation('listings')
  const frame = useFieldFrame(props)
  const rows = asRows(value)
  const add = () => {
    onChange([...rows, emptyRow(spec.fields, rows)])
    const first = spec.fields[0]?.name ?? ''
    // The new row exists after the next paint; the writer goes on in it.
    requestAnimationFrame(() => document.getElementById(fieldId(`${path}.${rows.length}.${first}`))?.focus())
  }
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={600}>
          {frame.label}
        </Text>
        <Text size="xs" c="dimmed">
          {frame.description}
        </Text>
      </div>
      {rows.map((row, index) => (
        <Row
          key={row.key}
          {...props}
          row={row}
          index={index}
          onRow={(next) => onChange(rows.map((old) => (old.key === next.key ? next : old)))}
          onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div>
        <Button
          id={frame.id}
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
          disabled={rows.length >= spec.most}
        >
          {t(`rows.${spec.name}.add`)}
        </Button>
      </div>
    </Stack>
  )
}
