import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the page in the tab and in the history. */
export const useTitle = (title: string | undefined): void => {
  const { t } = useTranslation('shell')
  const product = t('product')
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product
  }, [title, product])
}
