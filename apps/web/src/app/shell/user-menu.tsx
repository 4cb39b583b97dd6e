import { ActionIcon, Avatar, Badge, Indicator, Menu, Text } from '@mantine/core'
import { IconBookmark, IconLogout, IconMail, IconShieldLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../shared/api.ts'
import { useSession } from '../../shared/session.ts'
import { signOut } from '../../shared/sign-in.ts'

export const UserMenu = () => {
  const { t } = useTranslation('shell')
  const { user, invitations } = useSession()
  const unseen = useQuery(
    trpc.savedSearches.unseen.queryOptions(undefined, {
      enabled: user !== null,
      staleTime: 60_000,
      refetchInterval: 120_000,
    }),
  )
  if (!user) return null
  const found = unseen.data?.count ?? 0
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          size={34}
          radius="xl"
          aria-label={found > 0 ? t('nav.accountNew', { count: found }) : t('nav.account')}
        >
          <Indicator disabled={invitations + found === 0} size={8} offset={4}>
            <Avatar size={30} name={initialsOf(user.name)} color="accent" alt="" aria-hidden />
          </Indicator>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {user.name}
          </Text>
          {user.email}
        </Menu.Label>
        {invitations > 0 && (
          <Menu.Item leftSection={<IconMail size={16} aria-hidden />} component={Link} to="/invitations">
            {t('nav.invitations', { count: invitations })}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconBookmark size={16} aria-hidden />}
          rightSection={found > 0 ? <Badge size="sm">{found}</Badge> : undefined}
          component={Link}
          to="/saved-searches"
        >
          {t('place.saved')}
        </Menu.Item>
        <Menu.Item leftSection={<IconShieldLock size={16} aria-hidden />} component={Link} to="/account">
          {t('nav.security')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** A Chinese name is known by its family name, a Latin one by its initials. */
const initialsOf = (name: string): string => (/^[\u3400-\u9fff]/.test(name) ? name.slice(0, 1) : name)
