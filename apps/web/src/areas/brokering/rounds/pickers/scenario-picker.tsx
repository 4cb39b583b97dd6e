import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { InfiniteList } from '../../../../shared/lists/infinite-list.tsx'
import { byCursor, usePaged } from '../../../../shared/lists/paged.ts'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import classes from '../rounds.module.css'
import { ScenarioFilters, type Filters } from './scenario-filters.tsx'
import { ScenarioRow } from './scenario-row.tsx'

type Props = {
  chosen: readonly string[]
  onChange: (ids: string[]) => void
  remember: (card: ListingCard) => void
}

const most = 500

/** Arrows walk from box to box, as in a list; the tab key leaves it. */
const walk = (event: KeyboardEvent<HTMLUListElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const boxes = [...event.currentTarget.querySelectorAll('input')]
  const next = boxes[boxes.findIndex((box) => box === document.activeElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

const Choice = ({ chosen, onChange, remember }: Props) => {
  const { t } = useTranslation('rounds')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  const [filters, setFilters] = useState<Filters>({})
  const list = usePaged(
    useInfiniteQuery(
      trpc.rounds.scenarios.infiniteQueryOptions(
        { ...filters, text, limit: 20 },
        { ...byCursor, placeholderData: keepPreviousData },
      ),
    ),
  )
  const isChosen = new Set(chosen)
  const add = (cards: readonly ListingCard[]) => {
    for (const card of cards) remember(card)
    onChange([...new Set([...chosen, ...cards.map(({ id }) => id)])].slice(0, most))
  }
  const toggle = (card: ListingCard) =>
    isChosen.has(card.id) ? onChange(chosen.filter((id) => id !== card.id)) : add([card])
  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label={t('picker.search')}
        placeholder={t('picker.searchHint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <ScenarioFilters value={filters} onChange={(change) => setFilters({ ...filters, ...change })} />
      {list.total !== undefined && (
        <Group justify="space-between" gap="xs">
          <Text size="sm" role="status">
            {t('picker.found', { count: list.total })}
          </Text>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={list.items.every(({ listing }) => isChosen.has(listing.id))}
            onClick={() => add(list.items.map(({ listing }) => listing))}
          >
            {t('picker.chooseShown')}
          </Button>
        </Group>
      )}
      <InfiniteList list={list} waiting={{ count: 5, height: 48 }} empty={<EmptyState text={t('picker.nothing')} />}>
        {(rows) => (
          <ul className={classes.choices} onKeyDown={walk} aria-label={t('picker.list')}>
            {rows.map((row) => (
              <ScenarioRow
                key={row.listing.id}
                row={row}
                isChosen={isChosen.has(row.listing.id)}
                onToggle={() => toggle(row.listing)}
              />
            ))}
          </ul>
        )}
      </InfiniteList>
    </Stack>
  )
}

/** Ticks the scenarios of a round; each tick is in the form at once. */
export const ScenarioPicker = ({ opened, onClose, ...props }: Props & { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation(['rounds', 'common'])
  const isNarrow = useMediaQuery('(max-width: 640px)')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('picker.title')}
      size="xl"
      fullScreen={isNarrow}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Choice {...props} />
      <Group justify="space-between" className={classes.pickerFoot}>
        <Text size="sm" fw={600} role="status">
          {t('picker.chosen', { count: props.chosen.length })}
        </Text>
        <Button onClick={onClose}>{t('picker.done')}</Button>
      </Group>
    </Modal>
  )
}
