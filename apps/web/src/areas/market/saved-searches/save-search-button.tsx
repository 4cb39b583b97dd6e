import { Button } from '@mantine/core'
import { IconBell, IconBookmark, IconCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { useFacetLabel } from '../search/facet-label.ts'
import { chosenValues, cleanText, type SearchState, toSearchInput } from '../search/search-state.ts'

type Props = { state: SearchState; isWish: boolean }

const longestName = 80

/** Keeps the search that stands in the URL under a name made of its words, once; then leads to where it is kept. */
export const SaveSearchButton = ({ state, isWish }: Props) => {
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
    const name = cleanText(words.filter(Boolean).join(' · '), longestName).trim() || t('everything')
    const { text, filters, sort } = toSearchInput(state)
    saving.mutate({ name, query: { text, filters, sort }, alert: 'app', locale })
  }
  const size = isWish ? 'sm' : 'xs'
  if (saving.isSuccess)
    return (
      <ButtonLink to="/saved-searches" variant="default" size={size} leftSection={<IconCheck size={14} aria-hidden />}>
        {t(isWish ? 'wished' : 'kept')}
      </ButtonLink>
    )
  const Icon = isWish ? IconBell : IconBookmark
  return (
    <Button
      variant={isWish ? 'light' : 'default'}
      size={size}
      leftSection={<Icon size={14} aria-hidden />}
      loading={saving.isPending}
      onClick={save}
    >
      {t(isWish ? 'wish' : 'save')}
    </Button>
  )
}
