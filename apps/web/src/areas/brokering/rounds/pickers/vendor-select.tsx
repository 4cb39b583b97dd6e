import type { SelectProps } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { trpc } from '../../../../shared/api.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { termLabel } from '../../../../shared/terms.ts'
import type { Vendor } from '../config/use-config-form.ts'
import { SearchSelect } from './search-select.tsx'
import { useSearched } from './use-searched.ts'

type Props = Pick<SelectProps, 'label' | 'description' | 'error'> & { onPick: (vendor: Vendor) => void }

/** An organisation by its name. */
export const VendorSelect = ({ onPick, ...rest }: Props) => {
  const locale = useLocale()
  const { typed, setTyped, text } = useSearched('')
  const ask = { ...(text && { text }), limit: 20 }
  const { data } = useQuery(trpc.organisations.list.queryOptions(ask, { placeholderData: keepPreviousData }))
  const options = (data?.items ?? []).map((one) => ({
    value: one.id,
    label: nameOf(one, locale),
    note: one.region ? termLabel(one.region, locale) : '',
  }))
  const pick = (id: string) => {
    const found = data?.items.find((one) => one.id === id)
    if (found) onPick(found)
    setTyped('')
  }
  return <SearchSelect {...rest} options={options} value={undefined} typed={typed} onType={setTyped} onPick={pick} />
}
