import { ActionIcon, NumberInput, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { RoundConfig } from '@duijie/domain/rounds/round-config.schema.ts'

import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { ListingName } from '../pair-name.tsx'
import { CapabilitySelect } from '../pickers/listing-selects.tsx'
import { VendorSelect } from '../pickers/vendor-select.tsx'
import classes from '../rounds.module.css'
import { FormSection } from './form-section.tsx'
import type { ConfigForm, Names } from './use-config-form.ts'

type Props = { form: ConfigForm; names: Names }
type Capacity = RoundConfig['capacities'][number]

/** What staff say a capability, or all of a vendor together, can be assigned, whatever it has stated. */
export const CapacityRows = ({ form, names }: Props) => {
  const { t } = useTranslation('rounds')
  const { capacities, capacity } = form.values
  const add = (of: Capacity['of'], id: string) => {
    if (capacities.some((one) => one.of === of && one.id === id)) return
    form.setFieldValue('capacities', [...capacities, { of, id, minimum: 0, maximum: capacity }])
  }
  return (
    <FormSection title={t('capacities.title')} note={t('capacities.note')}>
      <div className={classes.form}>
        <CapabilitySelect
          label={t('capacities.addCapability')}
          onPick={(card) => {
            names.rememberCard(card)
            add('capability', card.id)
          }}
        />
        <VendorSelect
          label={t('capacities.addVendor')}
          onPick={(vendor) => {
            names.rememberVendor(vendor)
            add('vendor', vendor.id)
          }}
        />
      </div>
      {capacities.length > 0 && (
        <ul className={classes.rows}>
          {capacities.map((row, at) => (
            <CapacityRow key={`${row.of} ${row.id}`} form={form} names={names} row={row} at={at} />
          ))}
        </ul>
      )}
    </FormSection>
  )
}

const CapacityRow = ({ form, names, row, at }: Props & { row: Capacity; at: number }) => {
  const { t } = useTranslation('rounds')
  const vendor = names.vendors.get(row.id)
  const card = names.cards.get(row.id)
  const name = vendor?.name ?? card?.title.zh ?? card?.title.en ?? row.id
  return (
    <li>
      <div className={classes.rowName}>
        {row.of === 'capability' && <ListingName cards={names.cards} id={row.id} />}
        {row.of === 'vendor' && (vendor ? <OrganisationName organisation={vendor} /> : row.id)}
        <Text size="xs" c="dimmed" component="div">
          {row.of === 'vendor'
            ? t('capacities.wholeVendor')
            : card && <OrganisationName organisation={card.organisation} plain />}
        </Text>
      </div>
      {(['minimum', 'maximum'] as const).map((field) => (
        <NumberInput
          key={field}
          w={84}
          label={t(`range.${field}`)}
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          {...form.getInputProps(`capacities.${at}.${field}`)}
        />
      ))}
      <ActionIcon size={36} aria-label={t('removeOne', { name })} onClick={() => form.removeListItem('capacities', at)}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}
