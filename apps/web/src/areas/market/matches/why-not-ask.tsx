import { Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { readBilingual } from '../../../shared/bilingual.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { WhyNot } from './why-not.tsx'

const mostFound = 8

/** Lets staff ask where any capability stands for a scenario, also one that is not in the list. */
export const WhyNotAsk = ({ scenarioId }: { scenarioId: string }) => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 250)
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  const wanted = text === chosen?.label ? '' : text.trim()
  const found = useQuery(
    trpc.search.listings.queryOptions(
      { text: wanted, filters: { kind: ['capability'] }, pageSize: mostFound },
      { enabled: wanted !== '', placeholderData: keepPreviousData },
    ),
  )
  const hits = wanted === '' ? [] : (found.data?.hits ?? [])
  const options = hits.map(({ listing }) => ({ value: listing.id, label: readBilingual(listing.title, locale) }))
  return (
    <Stack gap="xs" maw={560}>
      <Select
        label={t('whyNot.pick')}
        placeholder={t('whyNot.pickPlaceholder')}
        searchable
        clearable
        data={chosen && !options.some(({ value }) => value === chosen.value) ? [chosen, ...options] : options}
        filter={({ options: all }) => all}
        value={chosen?.value ?? null}
        onChange={(_id, option) => setChosen(option ? { value: option.value, label: option.label } : undefined)}
        searchValue={typed}
        onSearchChange={setTyped}
        {...(wanted !== '' && !found.isFetching && { nothingFoundMessage: t('whyNot.pickNone') })}
      />
      {chosen && <WhyNot scenarioId={scenarioId} capabilityId={chosen.value} />}
    </Stack>
  )
}
