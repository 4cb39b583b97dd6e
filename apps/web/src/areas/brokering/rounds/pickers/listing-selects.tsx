import type { SelectProps } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { RoundCandidateView } from '@duijie/domain/rounds/round-question.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { SearchSelect, type SearchOption } from './search-select.tsx'
import { useSearched } from './use-searched.ts'

const shownAtOnce = 20

type Props<Item> = Pick<SelectProps, 'label' | 'description' | 'placeholder'> & {
  /** The choice, which stays shown; absent where each choice goes into a list. */
  chosen?: ListingCard | undefined
  onPick: (item: Item) => void
}

const useOption = () => {
  const { t } = useTranslation('rounds')
  const locale = useLocale()
  return (card: ListingCard, note = nameOf(card.organisation, locale)): SearchOption => ({
    value: card.id,
    label: readBilingual(card.title, locale),
    note: card.offer === 'open_model' ? t('select.openModel', { note }) : note,
  })
}

/** The choice stays among the options, whatever is searched for. */
const withChosen = (chosen: SearchOption | undefined, found: SearchOption[]): SearchOption[] =>
  chosen && !found.some(({ value }) => value === chosen.value) ? [chosen, ...found] : found

/** A published scenario by its title or organisation. */
export const ScenarioSelect = ({ chosen, onPick, ...rest }: Props<ListingCard>) => {
  const option = useOption()
  const shown = chosen && option(chosen)
  const { typed, setTyped, text } = useSearched(shown?.label ?? '')
  const ask = { text, limit: shownAtOnce }
  const { data } = useQuery(trpc.rounds.scenarios.queryOptions(ask, { placeholderData: keepPreviousData }))
  const found = (data?.items ?? []).map(({ listing }) => listing)
  const pick = (id: string) => {
    const card = found.find((one) => one.id === id)
    if (card) onPick(card)
    if (!chosen) setTyped('')
  }
  const options = withChosen(
    shown,
    found.map((card) => option(card)),
  )
  return <SearchSelect {...rest} options={options} value={chosen?.id} typed={typed} onType={setTyped} onPick={pick} />
}

/** A published capability by its title or vendor. */
export const CapabilitySelect = ({ onPick, ...rest }: Props<ListingCard>) => {
  const option = useOption()
  const { typed, setTyped, text } = useSearched('')
  const ask = { text, limit: shownAtOnce }
  const { data } = useQuery(trpc.rounds.capabilities.queryOptions(ask, { placeholderData: keepPreviousData }))
  const pick = (id: string) => {
    const card = data?.items.find((one) => one.id === id)
    if (card) onPick(card)
    setTyped('')
  }
  const options = (data?.items ?? []).map((card) => option(card))
  return <SearchSelect {...rest} options={options} value={undefined} typed={typed} onType={setTyped} onPick={pick} />
}

/** A capability beside one scenario, with its score; the best come first. */
export const CandidateSelect = ({
  scenarioId,
  chosen,
  onPick,
  ...rest
}: Props<RoundCandidateView> & { scenarioId: string | undefined }) => {
  const { t } = useTranslation('rounds')
  const locale = useLocale()
  const option = useOption()
  const shown = chosen && option(chosen)
  const { typed, setTyped, text } = useSearched(shown?.label ?? '')
  const ask = { scenarioId: scenarioId ?? '', text, limit: shownAtOnce }
  const { data } = useQuery(
    trpc.rounds.candidates.queryOptions(ask, { placeholderData: keepPreviousData, enabled: scenarioId !== undefined }),
  )
  const pick = (id: string) => {
    const found = data?.items.find(({ listing }) => listing.id === id)
    if (found) onPick(found)
  }
  const options = (data?.items ?? []).map(({ listing, score }) =>
    option(listing, t('select.fit', { points: Math.round(score * 100), name: nameOf(listing.organisation, locale) })),
  )
  return (
    <SearchSelect
      {...rest}
      disabled={scenarioId === undefined}
      options={withChosen(shown, options)}
      value={chosen?.id}
      typed={typed}
      onType={setTyped}
      onPick={pick}
    />
  )
}
