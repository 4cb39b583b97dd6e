import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Says that an organisation is only described from a public source, where a member would have its verification mark. */
export const ListedMark = () => {
  const { t } = useTranslation()
  return (
    <Badge component="span" color="gray" variant="outline" size="sm" title={t('membership.listedHint')} flex="none">
      {t('membership.listed')}
    </Badge>
  )
}
