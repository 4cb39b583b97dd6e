import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useLocale } from '../../../../../shared/i18n.ts'
import { useTaxonomy } from '../../../../../shared/taxonomy.ts'
import { termLabel } from '../../../../../shared/terms.ts'
import { TermSelect } from '../../../../../shared/ui/term-select.tsx'
import { useFieldFrame } from '../field-frame.tsx'
import { asText, asTexts } from '../form-values.ts'
import type { ControlProps } from './control.ts'

const mostOptions = 60

/** Several terms, found by any of their names in either language. */
export const TermsControl = ({ spec, value, onChange, problems: _problems, ...place }: ControlProps<'terms'>) => {
  const { t } = useTranslation('listings')
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  const locale = useLocale()
  const taxonomy = useTaxonomy()
  const [typed, setTyped] = useState('')
  const chosen = asTexts(value)
  const found = taxonomy?.searchTerms(typed, spec.scheme, mostOptions).map(({ id }) => id) ?? []
  const ids = [...new Set([...found, ...chosen])]
  return (
    <MultiSelect
      {...frame}
      searchable
      clearable
      hidePickedOptions
      data={ids.map((id) => ({ value: id, label: termLabel(id, locale) }))}
      // Found by synonyms, which the labels do not hold.
      filter={({ options }) => options.filter((option) => 'value' in option && found.includes(option.value))}
      value={[...chosen]}
      onChange={(next) => {
        onChange(next)
        setTyped('')
      }}
      searchValue={typed}
      onSearchChange={setTyped}
      maxValues={spec.most}
      maxDropdownHeight={280}
      nothingFoundMessage={taxonomy ? t('pick.none') : t('pick.loading')}
      {...(chosen.length === 0 ? { placeholder: t('pick.placeholder') } : {})}
      clearButtonProps={{ 'aria-label': t('pick.clear') }}
    />
  )
}

export const TermControl = ({ spec, value, onChange, problems: _problems, ...place }: ControlProps<'term'>) => {
  const { t } = useTranslation('listings')
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  return (
    <TermSelect
      {...frame}
      scheme={spec.scheme}
      value={asText(value) || undefined}
      onChange={(id) => onChange(id ?? '')}
      placeholder={t('pick.placeholder')}
      nothingFoundMessage={t('pick.none')}
    />
  )
}
