import { Button, Checkbox, Stack, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { FacetName, SearchResult } from '@duijie/domain/search/search.schema.ts'

import { useFacetLabel } from './facet-label.ts'
import { openSectors } from './sector-tree.ts'
import { chosenValues, shownFacets, type SearchState, valuesOf } from './search-state.ts'
import classes from './search.module.css'

type Props = {
  state: SearchState
  facets: SearchResult['facets'] | undefined
  onToggle: (name: FacetName, value: string) => void
}

/** All facets with what choosing each value would give. */
export const FacetPanel = ({ state, facets, onToggle }: Props) => (
  <Stack gap="md">
    {shownFacets.map((name) => (
      <FacetGroup
        key={name}
        name={name}
        values={facets?.[name] ?? []}
        chosen={valuesOf(state, name)}
        onToggle={(value) => onToggle(name, value)}
      />
    ))}
  </Stack>
)

const firstShown = 6

type GroupProps = {
  name: FacetName
  values: { value: string; count: number }[]
  chosen: string[]
  onToggle: (value: string) => void
}

const FacetGroup = ({ name, values, chosen, onToggle }: GroupProps) => {
  const { t } = useTranslation(['search', 'fields'])
  const label = useFacetLabel()
  const [open, setOpen] = useState(false)
  // A chosen value stays visible when nothing is left of it: it has to be possible to take it back.
  const missing = chosen
    .filter((value) => !values.some((known) => known.value === value))
    .map((value) => ({ value, count: 0, depth: 0 }))
  const listed = name === 'sector' ? openSectors(values, chosen) : values.map((value) => ({ ...value, depth: 0 }))
  const all = [...missing, ...listed]
  if (all.length === 0) return null
  const shown = open ? all : all.filter(({ value }, index) => index < firstShown || chosen.includes(value))
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.legend}>{t(`fields:facet.${name}`)}</legend>
      {shown.map(({ value, count, depth }) => (
        <Checkbox
          key={value}
          size="xs"
          pl={depth * 16}
          classNames={{ root: classes.value, body: classes.valueBody, labelWrapper: classes.valueLabel }}
          checked={chosen.includes(value)}
          onChange={() => onToggle(value)}
          label={
            <span className={classes.valueText}>
              <span>{label(name, value)}</span>
              <Text span size="xs" c="dimmed">
                {count}
              </Text>
            </span>
          }
        />
      ))}
      {all.length > firstShown && (
        <UnstyledButton className={classes.more} onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? t('fewerValues') : t('moreValues', { count: all.length - firstShown })}
        </UnstyledButton>
      )}
    </fieldset>
  )
}

/** Chosen values above the results, each with a way to take it back. */
export const ChosenFilters = ({
  state,
  onToggle,
  onClear,
}: Pick<Props, 'state' | 'onToggle'> & { onClear: () => void }) => {
  const { t } = useTranslation('search')
  const label = useFacetLabel()
  const chosen = chosenValues(state)
  if (chosen.length === 0) return null
  return (
    <div className={classes.chips}>
      {chosen.map(({ name, value }) => (
        <button
          key={`${name}-${value}`}
          type="button"
          className={classes.chip}
          onClick={() => onToggle(name, value)}
          aria-label={t('removeFilter', { name: label(name, value) })}
        >
          {label(name, value)} <span aria-hidden>×</span>
        </button>
      ))}
      <Button variant="subtle" size="compact-xs" onClick={onClear}>
        {t('clearFilters')}
      </Button>
    </div>
  )
}
