import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { Place } from './places.ts'
import classes from './shell.module.css'

/** The places for which a narrow screen has no room. */
export const MorePlaces = ({ places }: { places: readonly Place[] }) => {
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
