import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

const steps: Record<Locale, readonly [number, string][]> = {
  zh: [
    [100_000_000, ' 亿'],
    [10_000, ' 万'],
  ],
  en: [
    [1_000_000_000, ' billion'],
    [1_000_000, ' million'],
  ],
}

/** A count as its reader says it: `12 万`, `1.5 million`; smaller ones in full. */
export const formatCount = (value: number, locale: Locale): string => {
  for (const [size, unit] of steps[locale]) {
    if (value < size) continue
    return `${(value / size).toLocaleString('en', { maximumFractionDigits: 1 })}${unit}`
  }
  return value.toLocaleString('en')
}

const byteUnits = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']

/** A size in bytes, in powers of 1,000: `1.5 GB`. */
export const formatBytes = (bytes: number): string => {
  const step = bytes < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** step).toLocaleString('en', { maximumFractionDigits: 1 })} ${byteUnits[step]}`
}

/** A model's size: `7B` as its makers write it, with 亿 beside for Chinese readers; below a billion as a plain count. */
export const formatParameters = (billion: number, locale: Locale): string => {
  if (billion < 1) return formatCount(Math.round(billion * 1e9), locale)
  const short = `${billion.toLocaleString('en', { maximumFractionDigits: 1 })}B`
  return locale === 'zh' ? `${short}（${formatCount(Math.round(billion * 1e9), 'zh')}）` : short
}
