import { Pagination, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { atPage, largestPage, pageSize, type SearchState } from './search-state.ts'

type Props = { state: SearchState; total: number; go: (state: SearchState) => void }

/** The ways to further pages, as far as the search answers them. */
export const Pages = ({ state, total, go }: Props) => {
  const { t } = useTranslation('search')
  const pages = Math.min(largestPage, Math.ceil(total / pageSize))
  const reachable = largestPage * pageSize
  return (
    <Stack align="center" gap="xs" mt="md">
      <Pagination
        total={pages}
        value={state.page ?? 1}
        onChange={(page) => go(atPage(state, page))}
        getItemProps={(page) => ({ 'aria-label': t('page', { page }) })}
        getControlProps={(control) => ({ 'aria-label': t(control === 'next' ? 'next' : 'previous') })}
      />
      {total > reachable && (
        <Text size="xs" c="dimmed" ta="center">
          {t('deepest', { reachable: reachable.toLocaleString('en') })}
        </Text>
      )}
    </Stack>
  )
}
