import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

import { cleanText, type SearchState, withText } from './search-state.ts'

/** Keys that follow each other faster are asked about together; the first is asked about at once. */
const pauseMilliseconds = 50

type Go = (next: SearchState, how: { replace: boolean }) => void

/**
 * The text in the box and the one in the URL. The URL follows what is typed: the first key of a search makes one entry of
 * the history, the keys after it rewrite that, and a submitted text or any other step ends it. The box follows the URL
 * where that changes from elsewhere, as by the back button.
 */
export const useTypedSearch = (state: SearchState, go: Go) => {
  const inUrl = state.q ?? ''
  const [typed, setTyped] = useState(inUrl)
  const [followed, setFollowed] = useState(inUrl)
  /** Texts on their way into the URL: their arrival must not undo what was typed since. */
  const underway = useRef(new Set<string>())
  const hasEntry = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lastAsked = useRef(0)

  const end = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    hasEntry.current = false
    underway.current.clear()
  }
  useLeavingByHistory(end)

  // oxlint-disable-next-line react-hooks/refs -- which texts are ours is known before the URL brings them
  if (followed !== inUrl) {
    setFollowed(inUrl)
    // oxlint-disable-next-line react-hooks/refs -- as above
    if (!underway.current.has(inUrl)) setTyped(inUrl)
  }

  const ask = (text: string) => {
    clearTimeout(timer.current)
    timer.current = undefined
    lastAsked.current = Date.now()
    const q = cleanText(text).trim()
    if (q === inUrl.trim() && !hasEntry.current) return
    underway.current.add(q)
    go(withText(state, q), { replace: hasEntry.current })
    hasEntry.current = true
  }
  return {
    typed,
    /** A key changed the text; while an input method composes, it is shown but not asked about. */
    type: (text: string, composing: boolean) => {
      setTyped(text)
      clearTimeout(timer.current)
      if (composing) return
      const wait = pauseMilliseconds - (Date.now() - lastAsked.current)
      if (wait <= 0) ask(text)
      else timer.current = setTimeout(() => ask(text), wait)
    },
    submit: (text: string) => {
      setTyped(text)
      ask(text)
      hasEntry.current = false
    },
    end,
  }
}

const useLeavingByHistory = (onLeave: () => void): void => {
  const { history } = useRouter()
  const latest = useRef(onLeave)
  useEffect(() => {
    latest.current = onLeave
  })
  useEffect(
    () =>
      history.subscribe(({ action }) => {
        if (action.type !== 'PUSH' && action.type !== 'REPLACE') latest.current()
      }),
    [history],
  )
}
