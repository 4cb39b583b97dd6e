import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { hasStaffRole, useActing, useSession } from '../../shared/session.ts'
import { placesFor, type Place } from './places.ts'
import classes from './shell.module.css'

const shownAtOnce = 4

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
      {others.length > 0 && <More places={others} />}
    </nav>
  )
}

const More = ({ places }: { places: readonly Place[] }) => {
  const { t } = useTranslation('shell')
  return (
    <Menu position="top-end" width={200} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={classes.footPlace}>
          <IconDots size={20} stroke={1.6} aria-hidden />
          {t('nav.more')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ key, to, params, icon: Icon }) => (
          <Menu.Item
            key={key}
            leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            renderRoot={(props) => <Link to={to} params={params} {...props} />}
          >
            {t(`place.${key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
