import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import { useSession } from '../../../shared/session.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { NoEntry } from '../../../shared/ui/no-entry.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { type AdminState, verificationStates } from './admin-state.ts'
import { AdminTable } from './admin-table.tsx'

const route = getRouteApi('/admin/organisations')

/** Where staff verify who organisations are. */
export const AdminOrganisationsPage = () => {
  const { t } = useTranslation(['organisations', 'shell'])
  const isStaff = useSession().staffRoles.length > 0
  return (
    <>
      <PageHeader title={t('admin.title')} note={t('admin.note')} />
      {isStaff ? <Organisations /> : <NoEntry text={t('shell:staffOnly.text')} />}
    </>
  )
}

const Organisations = () => {
  const { t } = useTranslation(['organisations', 'common'])
  const navigate = useNavigate()
  const { q, state = 'pending' } = route.useSearch()
  const go = (search: AdminState) => void navigate({ to: '/admin/organisations', search, replace: true })
  const list = usePaged(
    useInfiniteQuery(
      trpc.organisations.list.infiniteQueryOptions(
        { limit: 50, ...(q ? { text: q } : {}), ...(state === 'all' ? {} : { verification: state }) },
        byCursor,
      ),
    ),
  )
  const type = useDebouncedCallback((text: string) => go({ state, ...(text.trim() ? { q: text.trim() } : {}) }), 250)
  return (
    <>
      <Group gap="xs" mb="md">
        <TextInput
          flex="0 1 320px"
          aria-label={t('admin.search')}
          placeholder={t('admin.search')}
          defaultValue={q}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('admin.state')}
          value={state}
          onChange={(event) => go({ ...(q ? { q } : {}), state: event.currentTarget.value as AdminState['state'] })}
          data={[
            ...verificationStates.map((value) => ({ value, label: t(`common:verification.${value}`) })),
            { value: 'all', label: t('admin.allStates') },
          ]}
        />
      </Group>
      <AdminTable
        list={list}
        empty={
          <EmptyState
            text={t('admin.none')}
            action={
              state !== 'all' && (
                <Button variant="default" onClick={() => go({ state: 'all' })}>
                  {t('admin.show')}
                </Button>
              )
            }
          />
        }
      />
    </>
  )
}
