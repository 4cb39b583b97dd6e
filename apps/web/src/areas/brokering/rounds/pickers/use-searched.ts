import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'

/** What is typed into a picker, and what of it is searched for: a choice that is shown is not a search. */
export const useSearched = (shown: string) => {
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed, 200)
  return { typed, setTyped, text: settled === shown ? '' : settled.trim() }
}
