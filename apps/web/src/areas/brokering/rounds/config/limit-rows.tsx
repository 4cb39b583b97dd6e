import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { FormSection } from './form-section.tsx'
import { freshLimit } from './fresh-limit.ts'
import { LimitRow } from './limit-row.tsx'
import type { ConfigForm, Names } from './use-config-form.ts'

/** Limits beyond what each scenario wants and each capability can serve. */
export const LimitRows = ({ form, names }: { form: ConfigForm; names: Names }) => {
  const { t } = useTranslation('rounds')
  return (
    <FormSection title={t('limits.title')} note={t('limits.note')}>
      {form.values.limits.map((limit, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row has no name of its own and keeps its place
        <LimitRow key={at} form={form} names={names} limit={limit} at={at} />
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={form.values.limits.length >= 20}
          onClick={() => form.insertListItem('limits', freshLimit('each_vendor'))}
        >
          {t('limits.add')}
        </Button>
      </div>
    </FormSection>
  )
}
