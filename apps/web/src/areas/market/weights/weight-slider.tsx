import { NumberInput, Slider, Text } from '@mantine/core'
import { useId, type ReactNode } from 'react'

import { within } from './weight-draft.ts'
import classes from './weights.module.css'

type Props = {
  name: ReactNode
  /** What the two controls are called by who cannot see them side by side. */
  label: string
  limits: { least: number; most: number }
  step: number
  value: number
  onChange: (value: number) => void
  /** What the number comes to. */
  share?: ReactNode
  /** In words, below. */
  words?: ReactNode
  problem?: string | undefined
}

/** One number as a slider and as a field: the hand takes either, the keyboard both. */
export const WeightSlider = ({ name, label, limits, step, value, onChange, share, words, problem }: Props) => {
  const wordsId = useId()
  const { least: min, most: max } = limits
  return (
    <div>
      <div className={classes.row}>
        <Text size="sm" className={classes.name}>
          {name}
        </Text>
        <Slider
          className={classes.slider}
          size="sm"
          label={null}
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={onChange}
          thumbLabel={label}
          {...(words ? { thumbProps: { 'aria-describedby': wordsId } } : {})}
        />
        <NumberInput
          className={classes.number}
          size="xs"
          aria-label={label}
          min={min}
          max={max}
          step={step}
          decimalScale={2}
          clampBehavior="strict"
          value={value}
          error={problem !== undefined}
          onChange={(typed) => onChange(within(limits, typed))}
        />
        <Text size="sm" c="dimmed" className={classes.share}>
          {share}
        </Text>
      </div>
      {words && (
        <Text size="sm" c="dimmed" id={wordsId} className={classes.words}>
          {words}
        </Text>
      )}
      {problem && (
        <Text size="sm" c="red" role="alert">
          {problem}
        </Text>
      )}
    </div>
  )
}
