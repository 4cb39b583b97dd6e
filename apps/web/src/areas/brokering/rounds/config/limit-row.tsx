import { ActionIcon, NativeSelect, NumberInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { isOfScenarios, limitKinds } from '@duijie/domain/rounds/limit.rules.ts'
import type { RoundLimit } from '@duijie/domain/rounds/round-config.schema.ts'

import classes from '../rounds.module.css'
import { freshLimit } from './fresh-limit.ts'
import { LimitValue } from './limit-value.tsx'
import type { ConfigForm, Names } from './use-config-form.ts'

type Props = { form: ConfigForm; names: Names; limit: RoundLimit; at: number }

const spans = ['round', 'scenario'] as const

/** One limit: on what, over what, at least and at most how many. */
export const LimitRow = ({ form, names, limit, at }: Props) => {
  const { t } = useTranslation('rounds')
  const set = (next: RoundLimit) => {
    form.setFieldValue(`limits.${at}`, next)
    for (const field of ['value', 'vendorIds', 'atMost']) form.clearFieldError(`limits.${at}.${field}`)
  }
  const number = (field: 'atLeast' | 'atMost') => (
    <NumberInput
      w={96}
      label={t(`limits.${field}`)}
      min={0}
      max={1000}
      clampBehavior="strict"
      allowDecimal={false}
      value={limit[field] ?? ''}
      onChange={(value) => set({ ...limit, [field]: value === '' ? undefined : Number(value) })}
      error={form.errors[`limits.${at}.${field}`]}
    />
  )
  return (
    <div className={classes.limit} role="group" aria-label={t('limits.one', { at: at + 1 })}>
      <NativeSelect
        label={t('limits.of')}
        value={limit.of}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          set(freshLimit(limitKinds.find((kind) => kind === chosen) ?? 'each_vendor'))
        }}
        data={limitKinds.map((value) => ({ value, label: t(`limits.kind.${value}`) }))}
      />
      <LimitValue
        limit={limit}
        names={names}
        onChange={set}
        problem={form.errors[`limits.${at}.value`] ?? form.errors[`limits.${at}.vendorIds`]}
      />
      {!isOfScenarios(limit.of) && (
        <NativeSelect
          label={t('limits.per')}
          value={limit.per}
          onChange={(event) => set({ ...limit, per: event.currentTarget.value === 'scenario' ? 'scenario' : 'round' })}
          data={spans.map((value) => ({ value, label: t(`limits.span.${value}`) }))}
        />
      )}
      {number('atLeast')}
      {number('atMost')}
      <ActionIcon
        size={36}
        mt={22}
        aria-label={t('limits.remove', { at: at + 1 })}
        onClick={() => form.removeListItem('limits', at)}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
