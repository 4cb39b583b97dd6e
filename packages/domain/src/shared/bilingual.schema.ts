import { z } from 'zod'

import { safeText } from './safe-text.schema.ts'

/** Text in Chinese, English or both. Chinese comes first where both exist. */
export type Bilingual = { zh?: string | undefined; en?: string | undefined }

export type Locale = 'zh' | 'en'

/** Bilingual text of at most `maximum` UTF-16 units a language; at least one language must be filled. */
export const bilingual = (maximum: number): z.ZodType<Bilingual, Bilingual> =>
  z
    .object({ zh: safeText(maximum).optional(), en: safeText(maximum).optional() })
    .refine((value) => Boolean(value.zh?.trim() || value.en?.trim()), { message: 'text.required' })

/** The text in a reader's language, otherwise the one that exists, otherwise ''. */
export const readBilingual = (text: Bilingual | undefined, locale: Locale): string =>
  (locale === 'zh' ? text?.zh || text?.en : text?.en || text?.zh) ?? ''

/** Every filled language, Chinese first: what an index or an engine reads. */
export const bilingualTexts = (text: Bilingual | undefined): string[] =>
  [text?.zh, text?.en].filter((value): value is string => Boolean(value?.trim()))
