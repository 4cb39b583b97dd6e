import { Badge, Group } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { type RouterOutputs, trpc } from '../../../shared/api.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { nameOf } from '../../../shared/name-of.ts'
import { termLabel } from '../../../shared/terms.ts'
import { useTitle } from '../../../shared/title.ts'
import { ListedMark } from '../../../shared/ui/listed-mark.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { SectorChip } from '../../../shared/ui/sector-chip.tsx'
import classes from './organisations.module.css'

export type Organisation = RouterOutputs['organisations']['get']

export const organisationQuery = (id: string) => trpc.organisations.get.queryOptions({ id })

export const useOrganisation = (id: string): Organisation => useSuspenseQuery(organisationQuery(id)).data

const colours = {
  unverified: 'gray',
  pending: 'yellow',
  verified: 'accent',
  rejected: 'red',
  suspended: 'red',
} as const

/** How far staff have verified a member; of a listed organisation, that it is none. */
export const StandingBadge = ({ of }: { of: Pick<Organisation, 'verification' | 'membership'> }) => {
  const { t } = useTranslation()
  if (of.membership === 'listed') return <ListedMark />
  return <Badge color={colours[of.verification]}>{t(`verification.${of.verification}`)}</Badge>
}

type FrameProps = { organisation: Organisation; actions?: ReactNode; children: ReactNode }

/** Head and tabs of an organisation's pages; the tabs are for who belongs to it and for staff. */
export const OrganisationFrame = ({ organisation, actions, children }: FrameProps) => {
  const { t } = useTranslation(['organisations', 'common'])
  const locale = useLocale()
  const name = nameOf(organisation, locale)
  const params = { id: organisation.id }
  useTitle(name)
  return (
    <>
      <PageHeader
        title={name}
        note={
          <Group gap={8}>
            <StandingBadge of={organisation} />
            <span>{t(`common:organisationKind.${organisation.kind}`)}</span>
            {organisation.sector && <SectorChip id={organisation.sector} />}
            {organisation.size && <span>{t(`size.${organisation.size}`)}</span>}
            {organisation.region && <span>{termLabel(organisation.region, locale)}</span>}
          </Group>
        }
        actions={actions}
      />
      {organisation.detail && organisation.membership === 'member' && (
        <nav className={classes.tabs} aria-label={t('tab.label')}>
          <Link to="/organisations/$id" params={params} activeOptions={{ exact: true }}>
            {t('tab.about')}
          </Link>
          <Link to="/organisations/$id/members" params={params}>
            {t('tab.members')}
          </Link>
          <Link to="/organisations/$id/refusals" params={params}>
            {t('tab.refusals')}
          </Link>
          <Link to="/organisations/$id/settings" params={params}>
            {t('tab.settings')}
          </Link>
        </nav>
      )}
      {children}
    </>
  )
}
