import { Button } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../shared/api.ts'
import { useLocale } from '../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../shared/notify.tsx'
import { useFacetLabel } from '../search/facet-label.ts'
import { chosenValues, type SearchState, toSearchInput } from '../search/search-state.ts'

/** Keeps the search that stands in the URL under a name made of its words. */
export const SaveSearchButton = ({ state }: { state: SearchState }) => {
  const { t } = useTranslation('saved-searches')
  const locale = useLocale()
  const label = useFacetLabel()
  const client = useQueryClient()
  const saving = useMutation(
    trpc.savedSearches.save.mutationOptions({
      onSuccess: () => notifyDone(t('saved')),
      onError: notifyProblem,
      onSettled: () => client.invalidateQueries(trpc.savedSearches.pathFilter()),
    }),
  )
  const save = () => {
    const words = [state.q ?? '', ...chosenValues(state).map(({ name, value }) => label(name, value))]
    const name = words.filter(Boolean).join(' · ').slice(0, 80).trim() || t('everything')
    const { text, filters, sort } = toSearchInput(state)
    saving.mutate({ name, query: { text, filters, sort }, alert: 'app', locale })
  }
  return (
    <Button
      variant="default"
      size="xs"
      mb="xs"
      leftSection={<IconBookmark size={14} aria-hidden />}
      loading={saving.isPending}
      onClick={save}
    >
      {t('save')}
    </Button>
  )
}
