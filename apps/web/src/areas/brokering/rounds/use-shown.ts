import { useState } from 'react'

const step = 20

/** The first so many of a long list that is already here, and a way to see more of it. */
export const useShown = <Item>(items: readonly Item[]) => {
  const [count, setCount] = useState(step)
  const left = items.length - count
  return { shown: items.slice(0, count), left: Math.max(0, left), more: () => setCount((before) => before + step) }
}
