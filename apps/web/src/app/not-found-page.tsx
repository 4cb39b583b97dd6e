import { useTranslation } from 'react-i18next'

import { useTitle } from '../shared/title.ts'
import { NoEntry } from '../shared/ui/no-entry.tsx'
import { PageHeader } from '../shared/ui/page-header.tsx'

export const NotFoundPage = () => {
  const { t } = useTranslation('shell')
  useTitle(t('title.notFound'))
  return (
    <>
      <PageHeader title={t('title.notFound')} />
      <NoEntry text={t('notFound.text')} />
    </>
  )
}
