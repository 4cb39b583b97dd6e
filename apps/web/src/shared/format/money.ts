import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

const fenPerYuan = 100
const fenPerWan = 10_000 * fenPerYuan
const fenPerYi = 10_000 * fenPerWan

const upTo = (value: number, decimals: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: decimals })

/** An amount in fen as its reader says it: `12.5 万元`, `980 元`, `1.2 亿元`; `CNY 125,000`. */
export const formatMoney = (fen: number, locale: Locale): string => {
  if (locale === 'en') return `CNY ${upTo(fen / fenPerYuan, 2)}`
  if (fen >= fenPerYi) return `${upTo(fen / fenPerYi, 2)} 亿元`
  return fen >= fenPerWan ? `${upTo(fen / fenPerWan, 2)} 万元` : `${upTo(fen / fenPerYuan, 2)} 元`
}

/** A range of money; one end may be open. Undefined where neither is given. */
export const formatMoneyRange = (
  low: number | undefined,
  high: number | undefined,
  locale: Locale,
): string | undefined => {
  if (low !== undefined && high !== undefined) {
    return low === high ? formatMoney(low, locale) : `${formatMoney(low, locale)} – ${formatMoney(high, locale)}`
  }
  if (low !== undefined) return locale === 'zh' ? `${formatMoney(low, locale)}起` : `from ${formatMoney(low, locale)}`
  if (high !== undefined)
    return locale === 'zh' ? `不超过 ${formatMoney(high, locale)}` : `up to ${formatMoney(high, locale)}`
  return undefined
}
