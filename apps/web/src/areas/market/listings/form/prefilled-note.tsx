import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Prefilled } from '@duijie/domain/listings/prefill.rules.ts'

import { useLocale } from '../../../../shared/i18n.ts'
import { termLabel } from '../../../../shared/terms.ts'

/** What a draft takes over from its organisation, before it is begun. */
export const PrefilledNote = ({ fields }: { fields: Prefilled }) => {
  const { t } = useTranslation('listings')
  const locale = useLocale()
  const said = [
    ...(fields.sectors ?? []).map((id) => termLabel(id, locale)),
    ...(fields.region ? [termLabel(fields.region, locale)] : []),
    ...[fields.contactName, fields.contactPhone, fields.contactEmail].filter((text) => text !== undefined),
  ]
  if (said.length === 0) return null
  return (
    <Text size="sm" c="dimmed">
      {t('new.prefilled', { fields: said.join(locale === 'zh' ? '、' : ', ') })}
    </Text>
  )
}
