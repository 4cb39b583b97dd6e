import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * Moves the focus to a new page's title, so that who listens hears where he is and who tabs starts at its top.
 * A change of search parameters alone is the same page and moves nothing.
 */
export const useFocusOnNavigation = (mainId: string): void => {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        const main = document.getElementById(mainId)
        const target = main?.querySelector<HTMLElement>('[data-page-title]') ?? main
        target?.focus({ preventScroll: true })
      }),
    [router, mainId],
  )
}
