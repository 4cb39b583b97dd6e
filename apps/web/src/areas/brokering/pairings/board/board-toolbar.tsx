import { Button, Select, Switch, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { lanes } from '@duijie/domain/pairings/pairing.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import classes from './board.module.css'
import { type BoardState, isFiltered, readBoardState, unassigned } from './board-state.ts'

type Props = { state: BoardState; onChange: (state: BoardState) => void }

/** The board's filters; all of them are in the URL. */
export const BoardToolbar = ({ state, onChange }: Props) => {
  const { t } = useTranslation(['pairings', 'common'])
  const brokers = useQuery(trpc.pairings.brokers.queryOptions(undefined, { staleTime: 300_000 }))
  const [text, setText] = useState(state.q ?? '')
  const change = (part: Partial<Record<keyof BoardState, string>>) => onChange(readBoardState({ ...state, ...part }))
  const search = useDebouncedCallback((q: string) => change({ q }), 150)
  return (
    <div className={classes.toolbar} role="search" aria-label={t('board.filter')}>
      <TextInput
        size="sm"
        w={{ base: '100%', xs: 200 }}
        label={t('board.text')}
        placeholder={t('board.textHint')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          search(event.currentTarget.value)
        }}
      />
      <Select
        size="sm"
        w={{ base: 'calc(50% - 4px)', xs: 130 }}
        label={t('board.lane')}
        data={[
          { value: '', label: t('board.allLanes') },
          ...lanes.map((lane) => ({ value: lane, label: t(`common:lane.${lane}`) })),
        ]}
        value={state.lane ?? ''}
        onChange={(lane) => change({ lane: lane ?? '' })}
        allowDeselect={false}
      />
      <Select
        size="sm"
        w={{ base: 'calc(50% - 4px)', xs: 140 }}
        label={t('broker')}
        data={[
          { value: '', label: t('board.brokerAll') },
          { value: unassigned, label: t('noBroker') },
          ...(brokers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={state.broker ?? ''}
        onChange={(broker) => change({ broker: broker ?? '' })}
        allowDeselect={false}
      />
      <Switch
        label={t('board.stuck')}
        checked={state.stuck === '1'}
        onChange={(event) => change({ stuck: event.currentTarget.checked ? '1' : '' })}
        py={6}
      />
      {isFiltered(state) && (
        <Button
          variant="subtle"
          onClick={() => {
            setText('')
            onChange(state.stage ? { stage: state.stage } : {})
          }}
        >
          {t('board.clear')}
        </Button>
      )}
    </div>
  )
}
