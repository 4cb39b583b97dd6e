import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { hasStaffRole, useActing, useSession } from '../../shared/session.ts'
import { readStored, writeStored } from '../../shared/storage.ts'
import { placesFor } from './places.ts'
import classes from './shell.module.css'

/** The navigation at the left; collapsed it shows icons whose labels come on hover and focus. */
export const Rail = () => {
  const { t } = useTranslation('shell')
  const acting = useActing()
  const isAdministrator = hasStaffRole(useSession(), 'admin')
  const [collapsed, setCollapsed] = useState(() => readStored('rail') === 'collapsed')
  const toggle = () => {
    writeStored('rail', collapsed ? undefined : 'collapsed')
    setCollapsed(!collapsed)
  }
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const toggleText = t(collapsed ? 'nav.expand' : 'nav.collapse')
  return (
    <nav className={`${classes.rail} dj-no-print`} data-collapsed={collapsed || undefined} aria-label={t('nav.main')}>
      <Link to="/" className={classes.brand} aria-label={t('product')}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        {!collapsed && t('product')}
      </Link>
      {placesFor(acting, isAdministrator).map(({ key, to, params, icon: Icon }) => (
        <Link
          key={key}
          title={collapsed ? t(`place.${key}`) : undefined}
          to={to}
          params={params}
          activeOptions={{ exact: to === '/' }}
          className={classes.place}
          aria-label={t(`place.${key}`)}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
          {!collapsed && t(`place.${key}`)}
        </Link>
      ))}
      <button
        title={collapsed ? toggleText : undefined}
        type="button"
        className={classes.place}
        style={{ marginTop: 'auto' }}
        onClick={toggle}
        aria-label={toggleText}
        aria-expanded={!collapsed}
      >
        <Toggle size={18} stroke={1.6} aria-hidden />
        {!collapsed && toggleText}
      </button>
    </nav>
  )
}
