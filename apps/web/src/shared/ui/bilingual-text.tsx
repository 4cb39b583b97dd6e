import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'
import { readBilingual } from '../bilingual.ts'

import { useLocale } from '../i18n.ts'

/** Bilingual text in the reader's language or else the other, which is then marked for who reads it aloud. */
export const BilingualText = ({ value }: { value: Bilingual | undefined }) => {
  const locale = useLocale()
  const isOther = !value?.[locale]?.trim()
  const other = locale === 'zh' ? 'en' : 'zh-CN'
  return <span lang={isOther ? other : undefined}>{readBilingual(value, locale)}</span>
}
