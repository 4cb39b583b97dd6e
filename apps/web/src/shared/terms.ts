import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'
import { termLabels } from 'virtual:term-labels'

/** A term's label for a reader; an unknown id is its own label, so that old data stays readable. */
export const termLabel = (id: string, locale: Locale): string => termLabels[id]?.[locale === 'zh' ? 0 : 1] ?? id
