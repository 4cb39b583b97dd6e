import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import type { SessionOrganisation } from '../../../../shared/session.ts'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { kindsFor } from './kinds-for.ts'

/** Starts a listing: what such an organisation usually publishes first, the rest under its own heading. */
export const NewListingMenu = ({ organisation }: { organisation: SessionOrganisation }) => {
  const { t } = useTranslation('listings')
  const navigate = useNavigate()
  const { usual, others } = kindsFor(organisation.kind)
  const item = (kind: ListingKind) => (
    <Menu.Item key={kind} onClick={() => void navigate({ to: '/listings/new/$kind', params: { kind } })}>
      {t(`new.${kind}`)}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('new.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {usual.map(item)}
        <Menu.Divider />
        <Menu.Label>{t('new.othersLabel')}</Menu.Label>
        {others.map(item)}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The one act of an empty list. */
export const FirstListingLink = ({ organisation }: { organisation: SessionOrganisation }) => {
  const { t } = useTranslation('listings')
  const kind = kindsFor(organisation.kind).usual[0] ?? 'scenario'
  return (
    <ButtonLink to="/listings/new/$kind" params={{ kind }}>
      {t(`new.${kind}`)}
    </ButtonLink>
  )
}
