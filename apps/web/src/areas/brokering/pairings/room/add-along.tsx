import { Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { useTakeAlong } from './use-take-along.ts'

const searched = 50

/** Finds an open model by its words and takes it along. */
export const AddAlong = ({ pairing }: { pairing: PairingDetail }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const { take, isPending } = useTakeAlong(pairing)
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed, 200)
  const text = settled.trim()
  const ask = { text, filters: { kind: ['capability'] }, pageSize: searched }
  const { data } = useQuery(
    trpc.search.listings.queryOptions(ask, { enabled: text !== '', placeholderData: keepPreviousData }),
  )
  const taken = new Set(pairing.takenAlong.map(({ id }) => id))
  const found = (text === '' ? [] : (data?.hits ?? [])).flatMap(({ listing }) =>
    listing.offer === 'open_model' && !taken.has(listing.id) ? [listing] : [],
  )
  const pick = (id: string) => {
    const model = found.find((one) => one.id === id)
    if (model) take(model)
    setTyped('')
  }
  const notes = new Map(found.map(({ id, organisation }) => [id, nameOf(organisation, locale)]))
  return (
    <Select
      size="sm"
      searchable
      openOnFocus={false}
      label={t('room.along.add')}
      placeholder={t('room.along.addHint')}
      disabled={isPending}
      data={found.map(({ id, title }) => ({ value: id, label: readBilingual(title, locale) }))}
      filter={({ options }) => options}
      value={null}
      onChange={(id) => id !== null && pick(id)}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={text !== '' && t('room.along.nothing')}
      renderOption={({ option }) => (
        <div>
          {option.label}
          <Text size="xs" c="dimmed">
            {notes.get(option.value)}
          </Text>
        </div>
      )}
    />
  )
}
