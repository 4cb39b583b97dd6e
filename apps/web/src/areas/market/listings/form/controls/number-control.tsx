import { Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { readParametersField } from '@duijie/domain/values/parameters.rules.ts'
import { readWhole } from '@duijie/domain/values/quantity.rules.ts'

import { formatMoney } from '../../../../../shared/format/money.ts'
import { useLocale } from '../../../../../shared/i18n.ts'
import { readMoney, splitRange, writeMoney } from '../../input/money-input.ts'
import { readBytes, writeBytes } from '../../input/size-input.ts'
import { useFieldFrame } from '../field-frame.tsx'
import { asText } from '../form-values.ts'
import type { ControlProps } from './control.ts'

type Numeric = ControlProps<'money' | 'number' | 'parameters' | 'bytes' | 'decimal'>

/** The text once the field is left: what was pasted, in the field's own unit. Unreadable text stays. */
const tidy = (spec: Numeric['spec'], text: string): string => {
  if (text.trim() === '') return ''
  if (spec.type === 'money') {
    const read = readMoney(text, spec)
    return 'value' in read ? writeMoney(read.value, spec.unit) : text
  }
  if (spec.type === 'bytes') {
    const bytes = readBytes(text)
    return bytes === undefined ? text : writeBytes(bytes)
  }
  if (spec.type === 'parameters') return String(readParametersField(text) ?? text)
  if (spec.type === 'decimal' || !spec.unit) return text.trim()
  const read = readWhole(text, { counts: spec.unit === 'days' ? 'days' : 'number' })
  return 'value' in read ? read.value.toLocaleString('en') : text
}

const useUnit = (spec: Numeric['spec']): string | undefined => {
  const { t } = useTranslation('listings')
  if (spec.type === 'money') return t(`money.${spec.unit}`)
  if (spec.type === 'parameters') return t('unit.parameters')
  return spec.type === 'number' && spec.unit ? t(`unit.${spec.unit}`) : undefined
}

/** From 1 亿元 on an amount in 万元 is hard to read. */
const fenPerYi = 10_000_000_000

/** How an amount was understood, wherever that is not plain from the field itself. */
const MoneyRead = ({ spec, text }: { spec: Numeric['spec']; text: string }) => {
  const { t } = useTranslation('listings')
  const locale = useLocale()
  if (spec.type !== 'money') return null
  const read = readMoney(text, spec)
  if (!('value' in read)) return null
  const fen = read.value
  const isPlain = writeMoney(fen, spec.unit) === text && (spec.unit === 'yuan' || (locale === 'zh' && fen < fenPerYi))
  if (isPlain) return null
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {t('money.read', { amount: formatMoney(fen, locale) })}
    </Text>
  )
}

/** A number as it is known: typed or pasted with its unit, shown in the field's. */
export const NumberControl = ({ spec, value, onChange, onOther, problems: _problems, ...place }: Numeric) => {
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  const unit = useUnit(spec)
  const text = asText(value)
  return (
    <div>
      <TextInput
        {...frame}
        inputMode={spec.type === 'number' ? 'numeric' : 'text'}
        autoComplete="off"
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={() => {
          const range = spec.type === 'money' ? splitRange(text, spec) : undefined
          if (range) onOther?.(...range.other)
          const tidied = range ? range.own : tidy(spec, text)
          if (tidied !== text) onChange(tidied)
        }}
        {...(unit
          ? {
              rightSection: (
                <Text size="sm" c="dimmed">
                  {unit}
                </Text>
              ),
              rightSectionWidth: 76,
              rightSectionPointerEvents: 'none' as const,
            }
          : {})}
      />
      <MoneyRead spec={spec} text={text} />
    </div>
  )
}
