import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { OutsideLink } from './outside-link.tsx'

/** What it means that an organisation is listed, and where the facts were read. */
export const ListedNote = ({ sourceUrl }: { sourceUrl: string }) => {
  const { t } = useTranslation()
  // Of an import without an address it is the name of the file.
  const isAddress = /^https?:/.test(sourceUrl)
  return (
    <Text size="sm" c="dimmed" maw={720}>
      {t('membership.note')} {t('membership.source')}{' '}
      {isAddress ? <OutsideLink href={sourceUrl} /> : sourceUrl.replace(/^file:/, '')}
    </Text>
  )
}
