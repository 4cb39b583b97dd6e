import { Button, Stack } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import type { FacetName, SearchResult } from '@duijie/domain/search/search.schema.ts'

import { FacetGroup } from './facet-group.tsx'
import { useFacetLabel } from './facet-label.ts'
import { chosenValues, shownFacets, type SearchState, valuesOf } from './search-state.ts'
import classes from './search.module.css'

type Props = {
  state: SearchState
  facets: SearchResult['facets'] | undefined
  onToggle: (name: FacetName, value: string) => void
}

const isSame = (before: Props, after: Props): boolean =>
  before.facets === after.facets &&
  before.onToggle === after.onToggle &&
  shownFacets.every((name) => before.state[name] === after.state[name])

/** All facets with what choosing each value would give. What is typed alone changes nothing here. */
export const FacetPanel = memo(
  ({ state, facets, onToggle }: Props) => (
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
  ),
  isSame,
)
FacetPanel.displayName = 'FacetPanel'

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
