import type { Bilingual, Locale } from '@duijie/domain/shared/bilingual.schema.ts'

/**
 * The text for a reader: his language, otherwise the one that exists, otherwise ''. The domain says the same beside its
 * schema; importing it from there would bring the whole validation library into every page that shows a title.
 */
export const readBilingual = (text: Bilingual | undefined, locale: Locale): string =>
  (locale === 'zh' ? text?.zh || text?.en : text?.en || text?.zh) ?? ''
