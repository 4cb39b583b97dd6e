import { ActionIcon, Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { RoundLimit } from '@duijie/domain/rounds/round.schema.ts'

import { TermSelect } from '../../shared/ui/term-select.tsx'
import type { ConfigForm } from './round-config-form.tsx'

const forms = ['model', 'algorithm', 'technology', 'service'] as const
const kinds = ['each_vendor', 'region', 'form'] as const
const spans = ['round', 'scenario'] as const

const fresh = (of: RoundLimit['of']): RoundLimit => ({
  of,
  per: 'round',
  atMost: 2,
  ...(of === 'form' && { value: 'model' }),
  ...(of === 'region' && { value: '310000' }),
})

const numberOf = (value: string | number): number | undefined => (value === '' ? undefined : Number(value))

/** Limits beyond what each scenario wants and each capability can serve. */
export const LimitRows = ({ form }: { form: ConfigForm }) => {
  const { t } = useTranslation('rounds')
  const set = (at: number, limit: RoundLimit) => form.setFieldValue(`limits.${at}`, limit)
  return (
    <Stack gap="xs" component="fieldset" m={0} p={0} style={{ border: 0, minWidth: 0 }}>
      <Text size="sm" fw={600} component="legend" p={0}>
        {t('limits.title')}
      </Text>
      {form.values.limits.map((limit, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row has no name of its own and keeps its place
        <Group key={at} gap="xs" align="flex-end">
          <NativeSelect
            label={t('limits.of')}
            value={limit.of}
            onChange={(event) =>
              set(at, fresh(kinds.find((kind) => kind === event.currentTarget.value) ?? 'each_vendor'))
            }
            data={kinds.map((value) => ({ value, label: t(`limits.kind.${value}`) }))}
          />
          {limit.of === 'form' && (
            <NativeSelect
              label={t('limits.value')}
              value={limit.value}
              onChange={(event) => set(at, { ...limit, value: event.currentTarget.value })}
              data={forms.map((value) => ({ value, label: t(`limits.form.${value}`) }))}
            />
          )}
          {limit.of === 'region' && (
            <TermSelect
              scheme="region"
              label={t('limits.value')}
              clearable={false}
              value={limit.value}
              onChange={(value) => value !== undefined && set(at, { ...limit, value })}
            />
          )}
          <NativeSelect
            label={t('limits.per')}
            value={limit.per}
            onChange={(event) =>
              set(at, { ...limit, per: event.currentTarget.value === 'scenario' ? 'scenario' : 'round' })
            }
            data={spans.map((value) => ({ value, label: t(`limits.span.${value}`) }))}
          />
          <NumberInput
            w={96}
            label={t('limits.atLeast')}
            min={0}
            max={1000}
            allowDecimal={false}
            value={limit.atLeast ?? ''}
            onChange={(value) => set(at, { ...limit, atLeast: numberOf(value) })}
          />
          <NumberInput
            w={96}
            label={t('limits.atMost')}
            min={0}
            max={1000}
            allowDecimal={false}
            value={limit.atMost ?? ''}
            onChange={(value) => set(at, { ...limit, atMost: numberOf(value) })}
          />
          <ActionIcon
            size={36}
            aria-label={t('limits.remove', { at: at + 1 })}
            onClick={() => form.removeListItem('limits', at)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={form.values.limits.length >= 20}
          onClick={() => form.insertListItem('limits', fresh('each_vendor'))}
        >
          {t('limits.add')}
        </Button>
      </div>
    </Stack>
  )
}
