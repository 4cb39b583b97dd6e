import { useCallback, useEffect, useState } from 'react'

import type { SearchResult } from '@duijie/domain/search/search.schema.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')

/** J and K move the selection through the results and show it; Enter on a selected result is its link's own. */
const useResultKeys = (count: number, selected: number, select: (index: number) => void): void => {
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

const noHits: SearchResult['hits'] = []

/** Which result is selected. It is kept by id, so that it does not jump when the list changes under it. */
export const useSelection = (result: SearchResult | undefined) => {
  const [selectedId, setSelectedId] = useState<string>()
  const hits = result?.hits ?? noHits
  const selected = hits.findIndex(({ listing }) => listing.id === selectedId)
  const select = useCallback((index: number) => setSelectedId(hits[index]?.listing.id), [hits])
  useResultKeys(hits.length, selected, select)
  return { selected, select }
}
