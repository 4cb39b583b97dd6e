import { MultiSelect, Select, Switch, TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useLocale } from '../../../../../shared/i18n.ts'
import { useTaxonomy } from '../../../../../shared/taxonomy.ts'
import { termLabel } from '../../../../../shared/terms.ts'
import { useFieldFrame } from '../field-frame.tsx'
import { asText, asTexts } from '../form-values.ts'
import type { ControlProps } from './control.ts'
import { useChoiceLabel } from '../../../../../shared/use-field-text.ts'

/** Fields that always have a value: there is nothing to clear. */
const alwaysSet = new Set(['form', 'confidentiality', 'accessMode'])

export const ChoiceControl = ({ spec, value, onChange, problems: _problems, ...place }: ControlProps<'choice'>) => {
  const { t } = useTranslation(['listings', 'fields'])
  const choice = useChoiceLabel()
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  return (
    <Select
      {...frame}
      clearable={!alwaysSet.has(spec.name)}
      allowDeselect={!alwaysSet.has(spec.name)}
      placeholder={t('pick.choose')}
      data={spec.options.map((option) => ({
        value: option,
        label: choice(spec.name, option),
      }))}
      value={asText(value) || null}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `trl${level}`)

/** Technology readiness, by its names and not by bare numbers. */
export const LevelControl = ({
  value,
  onChange,
  spec: _spec,
  problems: _problems,
  ...place
}: ControlProps<'level'>) => {
  const { t } = useTranslation('listings')
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  const locale = useLocale()
  return (
    <Select
      {...frame}
      clearable
      placeholder={t('pick.choose')}
      data={levels.map((id) => ({ value: id, label: termLabel(id, locale) }))}
      value={asText(value) || null}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}

const languageCodes = [
  'zh',
  'en',
  'ja',
  'ko',
  'ru',
  'fr',
  'de',
  'es',
  'ar',
  'pt',
  'vi',
  'th',
  'id',
  'ms',
  'yue',
  'ug',
  'bo',
  'mn',
]

export const LanguagesControl = ({
  value,
  onChange,
  spec: _spec,
  problems: _problems,
  ...place
}: ControlProps<'languages'>) => {
  const { t } = useTranslation(['listings', 'fields'])
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  const choice = useChoiceLabel()
  const chosen = asTexts(value)
  return (
    <MultiSelect
      {...frame}
      searchable
      maxValues={12}
      data={[...new Set([...languageCodes, ...chosen])].map((code) => ({
        value: code,
        label: choice('language', code),
      }))}
      value={[...chosen]}
      onChange={onChange}
      {...(chosen.length === 0 ? { placeholder: t('pick.choose') } : {})}
      nothingFoundMessage={t('pick.none')}
    />
  )
}

export const FlagControl = ({ value, onChange, spec: _spec, problems: _problems, ...place }: ControlProps<'flag'>) => {
  const { id, label, description } = useFieldFrame(place)
  return (
    <Switch
      id={id}
      label={label}
      description={description}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

/** Entries in the writer's own words; those of a word list are offered, and kept as terms, so that they read in both languages. */
export const ListControl = ({ spec, value, onChange, problems: _problems, ...place }: ControlProps<'list'>) => {
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  const locale = useLocale()
  const taxonomy = useTaxonomy()
  const offered = spec.scheme ? (taxonomy?.termsOf(spec.scheme) ?? []) : []
  const idOf = new Map(offered.map(({ id }) => [termLabel(id, locale), id]))
  return (
    <TagsInput
      {...frame}
      data={[...idOf.keys()]}
      maxDropdownHeight={280}
      maxTags={spec.most}
      acceptValueOnBlur
      splitChars={['；', ';']}
      value={asTexts(value).map((entry) => termLabel(entry, locale))}
      onChange={(next) => onChange(next.map((label) => idOf.get(label) ?? label))}
    />
  )
}
