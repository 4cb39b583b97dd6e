import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { hasStaffRole, useActing, useSession } from '../../shared/session.ts'
import { placesFor } from './places.ts'
import classes from './shell.module.css'

/** The navigation of a narrow screen: the first four places. */
export const BottomBar = () => {
  const { t } = useTranslation('shell')
  const acting = useActing()
  const isAdministrator = hasStaffRole(useSession(), 'admin')
  return (
    <nav className={`${classes.foot} dj-no-print`} aria-label={t('nav.main')}>
      {placesFor(acting, isAdministrator)
        .slice(0, 4)
        .map(({ key, to, params, icon: Icon }) => (
          <Link key={key} to={to} params={params} activeOptions={{ exact: to === '/' }} className={classes.footPlace}>
            <Icon size={20} stroke={1.6} aria-hidden />
            {t(`place.${key}`)}
          </Link>
        ))}
    </nav>
  )
}
