import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { ImportRowResult } from '@duijie/domain/imports/import-batch.schema.ts'
import { externalIdField } from '@duijie/domain/imports/import-field.ts'
import { findImportField } from '@duijie/domain/imports/import-fields.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { formatMoney } from '../../../shared/format/money.ts'
import { hasKey } from '../../../shared/i18n-keys.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { fieldProblemText } from '../../../shared/problem-text.ts'
import { termLabel } from '../../../shared/terms.ts'
import { useChoiceLabel, useFieldLabel } from '../../../shared/use-field-text.ts'

type Issue = ImportRowResult['issues'][number]
type Note = ImportRowResult['notes'][number]

/** How fields, reasons and values of an import are said. */
export type ImportWords = {
  field: (field: string) => string
  reason: (code: string) => string
  /** One thing that is wrong with a row: 预算上限：金额无法识别（“约五十”）. */
  issue: (issue: Issue) => string
  note: (note: Note) => string
}

export const useImportWords = (kind: ListingKind): ImportWords => {
  const { t } = useTranslation(['imports', 'fields', 'errors'])
  const fieldLabel = useFieldLabel()
  const choiceLabel = useChoiceLabel()
  const locale = useLocale()
  return useMemo(() => {
    const field = (name: string): string => {
      if (name === externalIdField) return t('imports:externalId')
      const [base = '', ...rest] = name.split('.')
      const language = rest.at(-1)
      const label = fieldLabel(base)
      return language === 'zh' || language === 'en' ? t(`imports:inLanguage.${language}`, { label }) : label
    }
    const reason = (code: string): string => {
      const own = `reason.${code.replace('import.', '')}`
      return code.startsWith('import.') && hasKey('imports', own) ? t(`imports:${own}`) : fieldProblemText(code)
    }
    const shown = (name: string, text: string): string => {
      const reading = findImportField(kind, name)?.reading
      if (!reading) return text
      if (reading.as === 'money') return formatMoney(Number(text), locale)
      const parts = text.split(', ')
      if (reading.as === 'choice') return choiceLabel(name, text)
      if (reading.as === 'choices') return parts.map((part) => choiceLabel('language', part)).join('、')
      return 'scheme' in reading ? parts.map((part) => termLabel(part, locale)).join('、') : text
    }
    const changed = (name: string, code: string, before: string, after: string): string => {
      if (code === 'import.merged_filled') return t('imports:value', { text: after })
      if (!after) return before ? t('imports:value', { text: before }) : ''
      return t('imports:changed', { before, after: shown(name, after) })
    }
    const place = (name: string, text: string): string => (name ? t('imports:at', { field: field(name), text }) : text)
    return {
      field,
      reason,
      issue: ({ field: name, reason: code, before }) => {
        const text = before ? t('imports:quoted', { text: reason(code), before }) : reason(code)
        return place(name, text)
      },
      note: ({ field: name, code, before = '', after = '' }) =>
        place(
          name,
          code === 'import.read_as'
            ? t('imports:readAs', { before, after: shown(name, after) })
            : [reason(code), changed(name, code, before, after)].filter(Boolean).join(' '),
        ),
    }
  }, [t, fieldLabel, choiceLabel, locale, kind])
}
