import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

/** An organisation's name as the reader's language has it. */
export const nameOf = (organisation: { name: string; nameEn?: string | undefined }, locale: Locale): string =>
  (locale === 'en' && organisation.nameEn) || organisation.name
