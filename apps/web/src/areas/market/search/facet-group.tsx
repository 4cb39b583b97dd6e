import { Checkbox, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { FacetName } from '@duijie/domain/search/search.schema.ts'

import { useFacetLabel } from './facet-label.ts'
import { type FacetValue, openTree, type PlacedValue, placeValues } from './facet-tree.ts'
import classes from './search.module.css'

const firstShown = 6
/** A list longer than this can be searched. */
const longList = 15
const mostFound = 30

type Props = { name: FacetName; values: FacetValue[]; chosen: string[]; onToggle: (value: string) => void }

/** One facet: its values with their counts, the commonest first, the others a press or a few letters away. */
export const FacetGroup = ({ name, values, chosen, onToggle }: Props) => {
  const { t } = useTranslation(['search', 'fields'])
  const label = useFacetLabel()
  const [open, setOpen] = useState(false)
  const [sought, setSought] = useState('')
  // A chosen value stays visible when nothing is left of it: it has to be possible to take it back.
  const missing = chosen
    .filter((value) => !values.some((known) => known.value === value))
    .map((value) => ({ value, count: 0, depth: 0, within: false }))
  const all = [...missing, ...openTree(name, values, chosen)]
  if (all.length === 0) return null
  const folded = sought.trim().toLocaleLowerCase()
  const found = folded
    ? placeValues(name, values, chosen)
        .filter(({ value }) => label(name, value).toLocaleLowerCase().includes(folded))
        .slice(0, mostFound)
    : []
  const shown = open ? all : all.filter(({ value }, index) => index < firstShown || chosen.includes(value))
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>{t(`fields:facet.${name}`)}</legend>
      {values.length > longList && (
        <TextInput
          size="xs"
          mb={4}
          aria-label={t('facetSearch', { name: t(`fields:facet.${name}`) })}
          placeholder={t('facetSearch', { name: t(`fields:facet.${name}`) })}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {(folded ? found : shown).map((value) => (
        <FacetLine
          key={value.value}
          value={value}
          text={label(name, value.value)}
          checked={chosen.includes(value.value)}
          onToggle={() => onToggle(value.value)}
        />
      ))}
      {folded && found.length === 0 && (
        <Text size="xs" c="dimmed" role="status">
          {t('facetNone')}
        </Text>
      )}
      {!folded && all.length > firstShown && (
        <UnstyledButton className={classes.more} onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? t('fewerValues') : t('moreValues', { count: all.length - firstShown })}
        </UnstyledButton>
      )}
    </fieldset>
  )
}

type LineProps = { value: PlacedValue; text: string; checked: boolean; onToggle: () => void }

/** Beside chosen values of the same facet a further one says what it would add; what a chosen one holds narrows instead. */
const FacetLine = ({ value, text, checked, onToggle }: LineProps) => {
  const adds = checked || value.within ? undefined : value.adds
  const number = (adds ?? value.count).toLocaleString('en')
  return (
    <Checkbox
      size="xs"
      pl={value.depth * 16}
      classNames={{ root: classes.value, body: classes.valueBody, labelWrapper: classes.valueLabel }}
      checked={checked}
      onChange={onToggle}
      label={
        <span className={classes.valueText} data-nothing={(adds ?? value.count) === 0 || undefined}>
          <span>{text}</span>
          <Text span size="xs" c="dimmed">
            {adds === undefined ? number : `+${number}`}
          </Text>
        </span>
      }
    />
  )
}
