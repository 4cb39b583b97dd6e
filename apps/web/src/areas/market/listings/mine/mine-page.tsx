import { Select, Tabs, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { type SessionOrganisation, useActing } from '../../../../shared/session.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { NoEntry } from '../../../../shared/ui/no-entry.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { PageHeader } from '../../../../shared/ui/page-header.tsx'
import { MineList } from './mine-list.tsx'
import classes from './mine.module.css'
import { kinds, type MineSearch, readMineSearch, statuses } from './mine-search.ts'
import { NewListingMenu } from './new-listing-menu.tsx'

const page = getRouteApi('/mine')

const Filters = ({ search, onSearch }: { search: MineSearch; onSearch: (change: Record<string, unknown>) => void }) => {
  const { t } = useTranslation(['listings', 'common'])
  const [text, setText] = useState(search.text ?? '')
  const find = useDebouncedCallback((typed: string) => onSearch({ text: typed.trim() }), 250)
  return (
    <div className={classes.filters}>
      <TextInput
        aria-label={t('mine.find')}
        placeholder={t('mine.find')}
        leftSection={<IconSearch size={16} aria-hidden />}
        w={280}
        maxLength={120}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          find(event.currentTarget.value)
        }}
      />
      <Select
        aria-label={t('mine.kind')}
        w={140}
        allowDeselect={false}
        data={[
          { value: '', label: t('mine.anyKind') },
          ...kinds.map((kind) => ({ value: kind as string, label: t(`common:kind.${kind}`) })),
        ]}
        value={search.kind ?? ''}
        onChange={(kind) => onSearch({ kind: kind ?? '' })}
      />
    </div>
  )
}

const OfOrganisation = ({ organisation }: { organisation: SessionOrganisation }) => {
  const { t } = useTranslation(['listings', 'common'])
  const search = page.useSearch()
  const navigate = page.useNavigate()
  const change = (next: Record<string, unknown>) =>
    void navigate({ search: readMineSearch({ ...search, ...next }), replace: true })
  return (
    <>
      <PageHeader
        title={t('mine.title')}
        actions={
          organisation.role === 'viewer' ? undefined : (
            <>
              <ButtonLink to="/imports" variant="default">
                {t('mine.import')}
              </ButtonLink>
              <NewListingMenu organisation={organisation} />
            </>
          )
        }
      />
      <Tabs value={search.status ?? 'all'} onChange={(status) => change({ status: status === 'all' ? '' : status })}>
        <Tabs.List aria-label={t('mine.tabs')} mb="md" className={classes.tabs}>
          <Tabs.Tab value="all">{t('mine.all')}</Tabs.Tab>
          {statuses.map((status) => (
            <Tabs.Tab key={status} value={status}>
              {t(`common:status.${status}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={search.status ?? 'all'}>
          <Filters search={search} onSearch={change} />
          <MineList organisation={organisation} search={search} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

/** Everything the organisation has: drafts, what is in review, what is out. */
export const MinePage = () => {
  const { t } = useTranslation('listings')
  const acting = useActing()
  if (acting.as === 'organisation')
    return <OfOrganisation key={acting.organisation.id} organisation={acting.organisation} />
  return (
    <>
      <PageHeader title={t('mine.title')} />
      {acting.as === 'staff' ? (
        <NoEntry text={t('mine.switchToOrganisation')} />
      ) : (
        <EmptyState
          text={t('new.noOrganisation')}
          action={<ButtonLink to="/organisations/new">{t('new.createOrganisation')}</ButtonLink>}
        />
      )}
    </>
  )
}
