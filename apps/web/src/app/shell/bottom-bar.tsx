import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

import { hasStaffRole, useActing, useSession } from '../../shared/session.ts'
import { placesFor } from './places.ts'
import classes from './shell.module.css'

const shownAtOnce = 4

// Menus weigh as much as a page, and a visitor has no further places.
const MorePlaces = lazy(async () => ({ default: (await import('./more-places.tsx')).MorePlaces }))

/** The navigation of a narrow screen: the first four places, and the others behind "more". */
export const BottomBar = () => {
  const { t } = useTranslation('shell')
  const acting = useActing()
  const isAdministrator = hasStaffRole(useSession(), 'admin')
  const places = placesFor(acting, isAdministrator)
  const others = places.slice(shownAtOnce)
  return (
    <nav className={`${classes.foot} dj-no-print`} aria-label={t('nav.main')}>
      {places.slice(0, shownAtOnce).map(({ key, to, params, icon: Icon }) => (
        <Link key={key} to={to} params={params} activeOptions={{ exact: to === '/' }} className={classes.footPlace}>
          <Icon size={20} stroke={1.6} aria-hidden />
          {t(`place.${key}`)}
        </Link>
      ))}
      {others.length > 0 && (
        <Suspense fallback={<span className={classes.footPlace} />}>
          <MorePlaces places={others} />
        </Suspense>
      )}
    </nav>
  )
}
