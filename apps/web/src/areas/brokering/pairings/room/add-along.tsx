import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { SearchSelect } from '../../rounds/pickers/search-select.tsx'
import { useSearched } from '../../rounds/pickers/use-searched.ts'
import { useTakeAlong } from './use-take-along.ts'

const searched = 50

/** Finds an open model by its words and takes it along. */
export const AddAlong = ({ pairing }: { pairing: PairingDetail }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const { take, isPending } = useTakeAlong(pairing)
  const { typed, setTyped, text } = useSearched('')
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
  return (
    <SearchSelect
      size="sm"
      label={t('room.along.add')}
      placeholder={t('room.along.addHint')}
      disabled={isPending}
      options={found.map((model) => ({
        value: model.id,
        label: readBilingual(model.title, locale),
        note: nameOf(model.organisation, locale),
      }))}
      value={undefined}
      typed={typed}
      onType={setTyped}
      onPick={pick}
    />
  )
}
