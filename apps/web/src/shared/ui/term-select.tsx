import { Select, type SelectProps } from '@mantine/core'
import { useState } from 'react'

import type { Scheme } from '@duijie/domain/taxonomy/term.ts'

import { useLocale } from '../i18n.ts'
import { useTaxonomy } from '../taxonomy.ts'
import { termLabel } from '../terms.ts'

const mostOptions = 40

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'searchable'> & {
  scheme: Scheme
  value: string | undefined
  onChange: (id: string | undefined) => void
}

/** Picks one term by its label or any of its synonyms in either language. */
export const TermSelect = ({ scheme, value, onChange, ...rest }: Props) => {
  const locale = useLocale()
  const taxonomy = useTaxonomy()
  const [typed, setTyped] = useState('')
  const shown = value && typed === termLabel(value, locale) ? '' : typed
  const found = taxonomy?.searchTerms(shown, scheme, mostOptions).map(({ id }) => id) ?? []
  // The chosen one keeps its label, but what is typed finds others first: Enter must not take the choice away.
  const ids = value && !found.includes(value) ? [...found, value] : found
  return (
    <Select
      clearable
      searchable
      data={ids.map((id) => ({ value: id, label: termLabel(id, locale) }))}
      allowDeselect={false}
      filter={({ options }) => options.filter((option) => 'value' in option && found.includes(option.value))}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchValue={typed}
      onSearchChange={setTyped}
      {...rest}
    />
  )
}
