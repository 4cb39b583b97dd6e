import { useForm, type UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'

import { cardsOf, type Cards } from '../round-data.ts'
import { configProblems, toDraft, type ConfigDraft } from './config-draft.ts'

export type ConfigForm = UseFormReturnType<ConfigDraft>

export const useConfigForm = (round: RoundDetail): ConfigForm => {
  const { t } = useTranslation('rounds')
  return useForm<ConfigDraft>({
    initialValues: toDraft(round.config),
    validateInputOnBlur: false,
    validate: (draft) =>
      Object.fromEntries(Object.entries(configProblems(draft)).map(([path, key]) => [path, t(`problem.${key}`)])),
  })
}

export type Vendor = RoundDetail['vendors'][number]

/** The names of what the form speaks of: what came with the round and what was picked since. */
export type Names = {
  cards: Cards
  vendors: ReadonlyMap<string, Vendor>
  rememberCard: (card: ListingCard) => void
  rememberVendor: (vendor: Vendor) => void
}

export const useNames = (round: RoundDetail): Names => {
  const [cards, setCards] = useState(() => cardsOf(round))
  const [vendors, setVendors] = useState<Names['vendors']>(() => new Map(round.vendors.map((each) => [each.id, each])))
  return {
    cards,
    vendors,
    rememberCard: (card) => setCards((before) => new Map(before).set(card.id, card)),
    rememberVendor: (vendor) => setVendors((before) => new Map(before).set(vendor.id, vendor)),
  }
}
