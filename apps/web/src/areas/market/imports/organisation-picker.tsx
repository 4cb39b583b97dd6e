import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { nameOf } from '../../../shared/name-of.ts'

export type Picked = { id: string; name: string }

/** For staff: whose listings are imported. */
export const OrganisationPicker = ({
  picked,
  onPick,
}: {
  picked: Picked | undefined
  onPick: (one: Picked) => void
}) => {
  const { t } = useTranslation('imports')
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim().slice(0, 120), 250)
  const isName = text !== '' && text !== picked?.name
  const ask = { ...(isName && { text }), limit: 20 }
  const { data } = useQuery(trpc.organisations.list.queryOptions(ask, { placeholderData: keepPreviousData }))
  const found = (data?.items ?? []).map((one) => ({ id: one.id, name: nameOf(one, locale) }))
  const all = picked && !found.some(({ id }) => id === picked.id) ? [picked, ...found] : found
  return (
    <Select
      label={t('organisation.label')}
      placeholder={t('organisation.placeholder')}
      maw={420}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('organisation.none')}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={picked?.id ?? null}
      onSearchChange={setTyped}
      onChange={(id) => {
        const one = all.find((other) => other.id === id)
        if (one) onPick(one)
      }}
    />
  )
}
