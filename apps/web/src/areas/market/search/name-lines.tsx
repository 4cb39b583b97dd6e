import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBuilding } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import classes from './search-box.module.css'
import { step } from './use-arrow-walk.ts'

const most = 4
/** Longer than the pause between keys, so that names never come in the same request as the results and delay them. */
const pauseMilliseconds = 160
const longest = 120

/** Names of organisations and models that begin like what is typed, in letters, pinyin or initials. */
export const NameLines = ({ typed, onChoose }: { typed: string; onChoose: (text: string) => void }) => {
  const { t } = useTranslation('search')
  const text = typed.trim().slice(0, longest)
  const [settled] = useDebouncedValue(text, pauseMilliseconds)
  const { data } = useQuery(
    trpc.search.suggest.queryOptions(
      { text: settled, only: 'name' },
      { enabled: settled !== '', staleTime: 60_000, trpc: { abortOnUnmount: true } },
    ),
  )
  const names = settled === text ? (data?.suggestions ?? []).filter((name) => name !== text).slice(0, most) : []
  if (names.length === 0) return null
  return (
    <div className={classes.lines} role="group" aria-label={t('names')}>
      <Text size="xs" c="dimmed" px={8} py={4} aria-hidden>
        {t('names')}
      </Text>
      {names.map((name) => (
        <button key={name} type="button" className={classes.line} onClick={() => onChoose(name)} {...step}>
          <IconBuilding size={14} aria-hidden />
          <span className={classes.lineText}>{name}</span>
        </button>
      ))}
    </div>
  )
}
