import { Fragment } from 'react'

import { splitByRanges } from '../format/ranges.ts'

type Props = { text: string; ranges: readonly (readonly [number, number])[] }

/** Plain text with its matched places marked. The text never becomes HTML. */
export const Highlighted = ({ text, ranges }: Props) => (
  <>
    {splitByRanges(text, ranges).map((part) =>
      part.marked ? <mark key={part.start}>{part.text}</mark> : <Fragment key={part.start}>{part.text}</Fragment>,
    )}
  </>
)
