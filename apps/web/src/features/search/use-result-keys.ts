import { useEffect } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')

/** J and K move the selection through the results and show it; Enter on a selected result is its link's own. */
export const useResultKeys = (count: number, selected: number, select: (index: number) => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || count === 0) return
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (step === 0 || document.querySelector('[role=dialog]')) return
      event.preventDefault()
      const next = Math.max(0, Math.min(count - 1, selected + step))
      select(next)
      const card = document.querySelectorAll<HTMLElement>('[data-hit]')[next]
      card?.querySelector<HTMLElement>('h3 a')?.focus({ preventScroll: true })
      card?.scrollIntoView({ block: 'nearest' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [count, selected, select])
}
