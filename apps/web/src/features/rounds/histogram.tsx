import { Paper, Title } from '@mantine/core'
import { useId } from 'react'

import classes from './rounds.module.css'

type Props = { title: string; labels: readonly string[]; values: readonly number[] }

/** Counts as bars, each with its number above and its label below. */
export const Histogram = ({ title, labels, values }: Props) => {
  const id = useId()
  const most = Math.max(1, ...values)
  return (
    <Paper component="section" p="md" aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      <ul className={classes.bars}>
        {values.map((value, at) => (
          <li key={labels[at]}>
            <span>{value > 0 ? value : ''}</span>
            <span className={classes.bar} style={{ height: `${(value / most) * 60}%` }} aria-hidden />
            <span>{labels[at]}</span>
          </li>
        ))}
      </ul>
    </Paper>
  )
}
