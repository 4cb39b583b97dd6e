import { useTranslation } from 'react-i18next'

import { useTitle } from '../shared/title.ts'
import { EmptyState } from '../shared/ui/empty-state.tsx'
import { ButtonLink } from '../shared/ui/links.tsx'
import { PageHeader } from '../shared/ui/page-header.tsx'

export const NotFoundPage = () => {
  const { t } = useTranslation('shell')
  useTitle(t('title.notFound'))
  return (
    <>
      <PageHeader title={t('title.notFound')} />
      <EmptyState
        text={t('notFound.text')}
        action={
          <ButtonLink to="/" variant="default">
            {t('notFound.action')}
          </ButtonLink>
        }
      />
    </>
  )
}
