import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { type SearchState, toSearchInput } from './search-state.ts'

type Props = { state: SearchState; go: (state: SearchState) => void }

/** Ways out of a search that found little, each with what it would find. */
export const SearchHelp = ({ state, go }: Props) => {
  const { t } = useTranslation('search')
  const { page: _page, ...rest } = state
  const { data } = useQuery(trpc.search.help.queryOptions(toSearchInput(rest), { staleTime: 60_000 }))
  if (!data) return null
  const withText = (q: string) => go({ ...rest, q })
  const words = data.withoutWord.filter(({ total }) => total > 0)
  const filters = data.withoutFilter.filter(({ total }) => total > 0)
  return (
    <Stack gap="md" align="center">
      {data.nearest.length > 0 && (
        <Ways label={t('help.nearest')}>
          {data.nearest.map(({ text, total }) => (
            <Way key={text} text={text} total={total} onClick={() => withText(text)} />
          ))}
        </Ways>
      )}
      {filters.length > 0 && (
        <Ways label={t('help.withoutFilter')}>
          {filters.map(({ name, total }) => {
            const { [name]: _given, ...others } = rest
            return <Way key={name} text={t(`help.filter.${name}`)} total={total} onClick={() => go(others)} />
          })}
        </Ways>
      )}
      {words.length > 0 && (
        <Ways label={t('help.withoutWord')}>
          {words.map(({ word, text, total }) => (
            <Way key={text} text={word} total={total} onClick={() => withText(text)} />
          ))}
        </Ways>
      )}
    </Stack>
  )
}

const Ways = ({ label, children }: { label: string; children: ReactNode }) => (
  <Stack gap={4} align="center" role="group" aria-label={label}>
    <Text size="sm" c="dimmed" aria-hidden>
      {label}
    </Text>
    <Group gap="xs" justify="center">
      {children}
    </Group>
  </Stack>
)

const Way = ({ text, total, onClick }: { text: string; total: number; onClick: () => void }) => (
  <Button variant="default" size="xs" maw="100%" onClick={onClick}>
    {text} · {total}
  </Button>
)
