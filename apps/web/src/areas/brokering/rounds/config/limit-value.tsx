import { NativeSelect, Pill, PillGroup } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { limitForms, limitSizes } from '@duijie/domain/rounds/limit.rules.ts'
import type { RoundLimit } from '@duijie/domain/rounds/round-config.schema.ts'

import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { TermSelect } from '../../../../shared/ui/term-select.tsx'
import { VendorSelect } from '../pickers/vendor-select.tsx'
import type { Names } from './use-config-form.ts'

type Props = { limit: RoundLimit; names: Names; onChange: (limit: RoundLimit) => void; problem: ReactNode }

/** The value that a limit is about, where its kind has one. */
export const LimitValue = ({ limit, names, onChange, problem }: Props) => {
  const { t } = useTranslation('rounds')
  const label = t('limits.value')
  const set = (value: string | undefined) => onChange({ ...limit, value: value || undefined })
  switch (limit.of) {
    case 'form':
    case 'size': {
      const options =
        limit.of === 'form'
          ? limitForms.map((value) => ({ value, label: t(`limits.form.${value}`) }))
          : limitSizes.map((value) => ({ value, label: t(`limits.size.${value}`) }))
      return (
        <NativeSelect
          label={label}
          value={limit.value ?? ''}
          onChange={(event) => set(event.currentTarget.value)}
          data={[{ value: '', label: t('choose') }, ...options]}
          error={problem}
        />
      )
    }
    case 'region':
    case 'sector':
      return <TermSelect scheme={limit.of} label={label} value={limit.value} onChange={set} error={problem} />
    case 'vendors':
      return <Vendors limit={limit} names={names} onChange={onChange} problem={problem} />
    default:
      return null
  }
}

const Vendors = ({ limit, names, onChange, problem }: Props) => {
  const { t } = useTranslation('rounds')
  const locale = useLocale()
  const { vendorIds = [] } = limit
  const set = (ids: string[]) => onChange({ ...limit, vendorIds: ids })
  const nameOfVendor = (id: string): string => {
    const vendor = names.vendors.get(id)
    return vendor ? nameOf(vendor, locale) : id
  }
  return (
    <div>
      <VendorSelect
        label={t('limits.addVendor')}
        error={problem}
        onPick={(vendor) => {
          names.rememberVendor(vendor)
          set([...new Set([...vendorIds, vendor.id])])
        }}
      />
      <PillGroup mt={4}>
        {vendorIds.map((id) => (
          <Pill
            key={id}
            withRemoveButton
            onRemove={() => set(vendorIds.filter((other) => other !== id))}
            removeButtonProps={{
              'aria-label': t('removeOne', { name: nameOfVendor(id) }),
              'aria-hidden': false,
              tabIndex: 0,
            }}
          >
            {nameOfVendor(id)}
          </Pill>
        ))}
      </PillGroup>
    </div>
  )
}
