import { Badge, Button, Card, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { SavedSearchView } from '@duijie/domain/saved-searches/saved-search.schema.ts'

import { ButtonLink } from '../../../shared/ui/links.tsx'
import { useFacetLabel } from '../search/facet-label.ts'
import { chosenValues } from '../search/search-state.ts'
import { AlertSelect } from './alert-select.tsx'
import { NewHits } from './new-hits.tsx'
import { toSearchState } from './to-search-state.ts'
import { useSavedSearchActs } from './use-saved-search-acts.ts'

type Props = { search: SavedSearchView }

/** One saved search: its words and filters, what is new, and what can be done with it. */
export const SavedSearchCard = ({ search }: Props) => {
  const { t } = useTranslation('saved-searches')
  const label = useFacetLabel()
  const acts = useSavedSearchActs(search)
  const [open, setOpen] = useState(false)
  const [renaming, setRenaming] = useState(false)
  const state = toSearchState(search.query)
  const words = [search.query.text, ...chosenValues(state).map(({ name, value }) => label(name, value))]
  const described = words.filter(Boolean).join(' · ') || t('everything')
  return (
    <Card component="section" aria-label={search.name}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Text component="h2" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {search.name}
        </Text>
        <Badge variant={search.newHits > 0 ? 'filled' : 'default'} style={{ flex: 'none' }}>
          {search.newHits > 0 ? t('new', { count: search.newHits }) : t('none')}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" mb="sm" style={{ overflowWrap: 'anywhere' }}>
        {described === search.name ? '' : described}
      </Text>
      {renaming && (
        <Rename name={search.name} onDone={(name) => (setRenaming(false), name !== search.name && acts.rename(name))} />
      )}
      <Group gap="xs">
        {search.newHits > 0 && (
          <Button size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'hideNew' : 'showNew')}
          </Button>
        )}
        <ButtonLink to="/search" search={state} size="xs" variant="default">
          {t('open')}
        </ButtonLink>
        {search.newHits > 0 && (
          <Button size="xs" variant="default" disabled={acts.busy} onClick={acts.markSeen}>
            {t('markSeen')}
          </Button>
        )}
        <AlertSelect name={search.name} value={search.alert} disabled={acts.busy} onChange={acts.setAlert} />
        <Button size="xs" variant="subtle" onClick={() => setRenaming(!renaming)} aria-expanded={renaming}>
          {t('rename')}
        </Button>
        <Button size="xs" variant="subtle" color="red" disabled={acts.busy} onClick={acts.remove}>
          {t('remove')}
        </Button>
      </Group>
      {open && search.newHits > 0 && <NewHits id={search.id} />}
    </Card>
  )
}

const Rename = ({ name, onDone }: { name: string; onDone: (name: string) => void }) => {
  const { t } = useTranslation('saved-searches')
  const [text, setText] = useState(name)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) onDone(text.trim())
      }}
    >
      <Group gap="xs" mb="sm">
        <TextInput
          size="xs"
          flex={1}
          data-autofocus
          aria-label={t('name')}
          value={text}
          maxLength={80}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" disabled={!text.trim()}>
          {t('rename')}
        </Button>
      </Group>
    </form>
  )
}
