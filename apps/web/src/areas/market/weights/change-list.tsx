import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { WeightChange } from '@duijie/domain/matches/weight-limits.ts'

import { useFieldName } from './use-field-name.ts'

/** What differs between two choices, a line for each number. */
export const ChangeList = ({ changes }: { changes: readonly WeightChange[] }) => {
  const { t } = useTranslation('weights')
  const nameOf = useFieldName()
  if (changes.length === 0) return t('noChanges')
  return (
    <List size="sm" listStyleType="none" withPadding={false}>
      {changes.map(({ field, from, to }) => (
        <List.Item key={field}>{t('change', { field: nameOf(field), from, to })}</List.Item>
      ))}
    </List>
  )
}
