import { type RefObject, useEffect } from 'react'

/** What the arrows walk through, in the order of the page: the box, the lines under it, the results. */
export const step = { 'data-step': true } as const
/** The box, to which Escape and the slash lead. */
export const box = { ...step, 'data-search-box': true } as const

const stepsIn = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-step]')]

const targetOf = (key: string, steps: readonly HTMLElement[], at: number): HTMLElement | undefined => {
  if (key === 'ArrowDown') return steps[at + 1]
  if (key === 'ArrowUp') return steps[at - 1]
  return key === 'Escape' ? steps.find((element) => element.matches('[data-search-box]')) : undefined
}

/**
 * Arrows move the focus from the box into the lines under it and on through the results; Escape leads back to the box.
 * Whatever stands there is a real link or button, so that Enter and Tab do what they always do.
 */
export const useArrowWalk = (root: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (!root.current || !(event.target instanceof HTMLElement) || event.defaultPrevented) return
      const steps = stepsIn(root.current)
      const at = steps.indexOf(event.target)
      const target = at < 0 ? undefined : targetOf(event.key, steps, at)
      if (!target || target === event.target) return
      event.preventDefault()
      target.focus({ preventScroll: true })
      target.scrollIntoView({ block: 'nearest' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [root])
}
