import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import type { SavedSearchView } from '@duijie/domain/saved-searches/saved-search.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { notifyDone, notifyProblem } from '../../../shared/notify.tsx'

/** What can be done with a saved search; deleting can be taken back. */
export const useSavedSearchActs = ({ id, version, name }: SavedSearchView) => {
  const { t } = useTranslation('saved-searches')
  const locale = useLocale()
  const client = useQueryClient()
  const common = {
    onError: notifyProblem,
    onSettled: () => client.invalidateQueries(trpc.savedSearches.pathFilter()),
  }
  const changing = useMutation(trpc.savedSearches.change.mutationOptions(common))
  const removing = useMutation(trpc.savedSearches.remove.mutationOptions(common))
  const restoring = useMutation(trpc.savedSearches.restore.mutationOptions(common))
  const marking = useMutation(trpc.savedSearches.markSeen.mutationOptions(common))
  return {
    busy: changing.isPending || removing.isPending || marking.isPending,
    rename: (text: string) => changing.mutate({ id, version, name: text }),
    setAlert: (alert: SavedSearchView['alert']) => changing.mutate({ id, version, alert, locale }),
    markSeen: () => marking.mutate({ id }),
    remove: () =>
      removing.mutate(
        { id, version },
        {
          onSuccess: (removed) =>
            notifyDone(t('removed', { name }), { undo: () => restoring.mutate({ id, version: removed.version }) }),
        },
      ),
  }
}
