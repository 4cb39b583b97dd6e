import type { RowData } from '@tanstack/react-table'
import { Checkbox, Table } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './tables.module.css'
import type { ModelRow, TableModel, TableSelection } from './use-table-model.ts'

const marked = 'input[data-choice]'

/** Arrows go from box to box; with Shift they choose what they pass. Space chooses, Shift and Space up to there. */
export const walkChoices = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, key, shiftKey } = event
  if (!(target instanceof HTMLInputElement) || !target.matches(marked)) return
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>(marked)]
  const next = boxes[boxes.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
  if (shiftKey && !next.checked) next.click()
}

type Props<Row extends RowData> = { row: ModelRow<Row>; selection: TableSelection<Row> }

export const ChoiceCell = <Row extends RowData>({ row, selection }: Props<Row>) => (
  <Table.Td className={classes.choice} data-narrow="bare">
    {row.getCanSelect() && (
      <Checkbox
        data-choice
        aria-label={selection.nameOf(row.original)}
        checked={row.getIsSelected()}
        onChange={row.getToggleSelectedHandler()}
      />
    )}
  </Table.Td>
)

type HeadProps<Row extends RowData> = { model: TableModel<Row>; selection: TableSelection<Row> }

export const ChoiceHead = <Row extends RowData>({ model, selection }: HeadProps<Row>) => {
  const { t } = useTranslation()
  if (selection.most !== undefined)
    return <Table.Th scope="col" className={classes.choice} aria-label={t('table.choice')} />
  return (
    <Table.Th scope="col" className={classes.choice} aria-label={t('table.choice')}>
      <Checkbox
        aria-label={t('table.chooseAll')}
        checked={model.getIsAllRowsSelected()}
        indeterminate={model.getIsSomeRowsSelected() && !model.getIsAllRowsSelected()}
        onChange={model.getToggleAllRowsSelectedHandler()}
      />
    </Table.Th>
  )
}
