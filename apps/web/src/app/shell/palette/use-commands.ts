import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { useRecentSearches } from '../../../shared/recent-searches.ts'
import { trpc } from '../../../shared/api.ts'
import { hasStaffRole, useActing, useSession } from '../../../shared/session.ts'
import { placesFor } from '../places.ts'
import { type Command, filterCommands } from './commands.ts'

const mostSuggestions = 5

const publishing = [
  ['newScenario', 'scenario'],
  ['newCapability', 'capability'],
  ['newDataset', 'dataset'],
  ['newCompute', 'compute'],
] as const

/** Everything the palette offers for what is typed: searching first (what was searched lately, before anything is typed), then places and acts. */
export const useCommands = (typed: string): Command[] => {
  const { t } = useTranslation('shell')
  const acting = useActing()
  const isAdministrator = hasStaffRole(useSession(), 'admin')
  const text = typed.trim()
  const { recent } = useRecentSearches()
  const [settled] = useDebouncedValue(text, 120)
  const suggestions = useQuery(
    trpc.search.suggest.queryOptions(
      { text: settled },
      { enabled: settled.length > 1, staleTime: 60_000, placeholderData: (last) => last },
    ),
  )
  const find = (query: string, label: string): Command => ({
    id: `find-${query}`,
    group: 'find',
    text: label,
    leads: { to: '/search', search: { q: query } },
  })
  const go = placesFor(acting, isAdministrator).map(({ key, to, params }): Command => ({
    id: `go-${key}`,
    group: 'go',
    text: t(`place.${key}`),
    leads: { to, ...(params ? { params } : {}) },
  }))
  const mayPublish = acting.as === 'organisation' && acting.organisation.role !== 'viewer'
  const act = mayPublish
    ? publishing.map(([key, kind]): Command => ({
        id: key,
        group: 'act',
        text: t(`palette.${key}`),
        leads: { to: '/listings/new/$kind', params: { kind } },
      }))
    : []
  const others = text
    ? (suggestions.data?.suggestions ?? []).filter((suggestion) => suggestion !== text).slice(0, mostSuggestions)
    : []
  return [
    ...(text
      ? [find(text, t('palette.findText', { text })), ...others.map((suggestion) => find(suggestion, suggestion))]
      : recent.slice(0, mostSuggestions).map((searched) => find(searched, searched))),
    ...filterCommands([...go, ...act], text),
  ]
}
