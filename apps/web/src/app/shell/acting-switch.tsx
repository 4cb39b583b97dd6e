import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconCheck, IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useLocale } from '../../shared/i18n.ts'
import { nameOf } from '../../shared/name-of.ts'
import { actAs, useActing, useSession } from '../../shared/session.ts'
import classes from './shell.module.css'

/** For whom the person acts: one of his organisations or the platform. */
export const ActingSwitch = () => {
  const { t } = useTranslation(['shell', 'common'])
  const locale = useLocale()
  const session = useSession()
  const acting = useActing()
  const navigate = useNavigate()
  const current = acting.as === 'organisation' ? acting.organisation.id : acting.as
  const label =
    acting.as === 'organisation'
      ? nameOf(acting.organisation, locale)
      : t(acting.as === 'staff' ? 'nav.staff' : 'nav.person')
  const choose = (id: string) => {
    actAs(id)
    void navigate({ to: '/home' })
  }
  const tick = (id: string) =>
    id === current ? <IconCheck size={14} aria-hidden /> : <span style={{ display: 'inline-block', width: 14 }} />
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          className={classes.acting}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`${t('nav.acting')}：${label}`}
        >
          <Text span inherit truncate>
            {label}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('nav.switchTo')}</Menu.Label>
        {session.staffRoles.length > 0 && (
          <Menu.Item leftSection={tick('staff')} onClick={() => choose('staff')}>
            {t('nav.staff')}
          </Menu.Item>
        )}
        {session.organisations.map(({ id, kind, role, ...names }) => (
          <Menu.Item key={id} leftSection={tick(id)} onClick={() => choose(id)}>
            {nameOf(names, locale)}
            <Text size="xs" c="dimmed">
              {t(`common:organisationKind.${kind}`)} · {t(`common:memberRole.${role}`)}
            </Text>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={14} aria-hidden />} component={Link} to="/organisations/new">
          {t('nav.createOrganisation')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
