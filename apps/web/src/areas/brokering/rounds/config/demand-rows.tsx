import { ActionIcon, NumberInput, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { SectorChips } from '../../../../shared/ui/sector-chip.tsx'
import { MoreButton } from '../more-button.tsx'
import { ListingName } from '../pair-name.tsx'
import classes from '../rounds.module.css'
import { useShown } from '../use-shown.ts'
import type { ConfigForm, Names } from './use-config-form.ts'

type Props = {
  form: ConfigForm
  names: Names
  ids: readonly string[]
  onRemove: (id: string) => void
  /** The rows are here for their numbers alone; otherwise their scenarios were picked and may have none of their own. */
  isOwn: boolean
}

const otherOf = { minimum: 'maximum', maximum: 'minimum' } as const

/** Scenarios with how many capabilities each wants; what is left empty is as for all. */
export const DemandRows = ({ form, names, ids, onRemove, isOwn }: Props) => {
  const { shown, left, more } = useShown(ids)
  if (ids.length === 0) return null
  return (
    <div>
      <ul className={classes.rows}>
        {shown.map((id) => (
          <DemandRow key={id} form={form} names={names} id={id} isOwn={isOwn} onRemove={() => onRemove(id)} />
        ))}
      </ul>
      <MoreButton left={left} onMore={more} />
    </div>
  )
}

const DemandRow = ({
  form,
  names,
  id,
  isOwn,
  onRemove,
}: Omit<Props, 'ids' | 'onRemove'> & { id: string; onRemove: () => void }) => {
  const { t } = useTranslation('rounds')
  const { demands, demand, demandMinimum } = form.values
  const card = names.cards.get(id)
  const at = demands.findIndex(({ scenarioId }) => scenarioId === id)
  const own = demands[at]
  const usualOf = { minimum: demandMinimum, maximum: demand }
  const set = (change: object) => {
    const next = { scenarioId: id, minimum: demandMinimum, maximum: demand, ...own, ...change }
    form.setFieldValue('demands', own ? demands.with(at, next) : [...demands, next])
  }
  /** Emptied, a scenario of its own row waits for a number; a picked one goes back to what holds for all. */
  const empty = (name: 'minimum' | 'maximum', usual: number) => {
    if (isOwn) set({ [name]: '' })
    else if (own && own[otherOf[name]] !== usualOf[otherOf[name]]) set({ [name]: usual })
    else
      form.setFieldValue(
        'demands',
        demands.filter(({ scenarioId }) => scenarioId !== id),
      )
  }
  const field = (name: 'minimum' | 'maximum', least: number, usual: number) => (
    <NumberInput
      w={84}
      label={t(`range.${name}`)}
      placeholder={String(usual)}
      min={least}
      max={10}
      clampBehavior="strict"
      allowDecimal={false}
      value={own?.[name] ?? ''}
      onChange={(value) => (value === '' ? empty(name, usual) : set({ [name]: Number(value) }))}
      error={own && form.errors[`demands.${at}.${name}`]}
    />
  )
  return (
    <li>
      <div className={classes.rowName}>
        <ListingName cards={names.cards} id={id} />
        {card && (
          <Text size="xs" c="dimmed" component="div">
            <OrganisationName organisation={card.organisation} plain /> <SectorChips ids={card.sectors} most={1} />
          </Text>
        )}
      </div>
      {field('minimum', 0, demandMinimum)}
      {field('maximum', 1, demand)}
      <ActionIcon size={36} aria-label={t('removeOne', { name: titleOf(names, id) })} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}

const titleOf = ({ cards }: Names, id: string): string => {
  const title = cards.get(id)?.title
  return title?.zh ?? title?.en ?? id
}
