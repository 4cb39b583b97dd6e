import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

const steps: Record<Locale, readonly [number, string][]> = {
  zh: [
    [100_000_000, ' 亿'],
    [10_000, ' 万'],
  ],
  en: [
    [1_000_000_000, 'B'],
    [1_000_000, 'M'],
    [10_000, 'k'],
  ],
}

/** A count as its reader says it: `12 万`, `120k`; below ten thousand in full. */
export const formatCount = (value: number, locale: Locale): string => {
  for (const [size, unit] of steps[locale]) {
    if (value < size) continue
    const divisor = unit === 'k' ? 1_000 : size
    return `${(value / divisor).toLocaleString('en', { maximumFractionDigits: 1 })}${unit}`
  }
  return value.toLocaleString('en')
}

const byteUnits = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']

/** A size in bytes, in powers of 1,000: `1.5 GB`. */
export const formatBytes = (bytes: number): string => {
  const step = bytes < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** step).toLocaleString('en', { maximumFractionDigits: 1 })} ${byteUnits[step]}`
}

/** A model's size as its makers write it: `7B`, `1.8B`, `350M`. The Chinese counts in 亿 as well. */
export const formatParameters = (billion: number, locale: Locale): string => {
  const short =
    billion < 1
      ? `${(billion * 1000).toLocaleString('en', { maximumFractionDigits: 1 })}M`
      : `${billion.toLocaleString('en', { maximumFractionDigits: 1 })}B`
  return locale === 'zh' && billion >= 1 ? `${short}（${formatCount(Math.round(billion * 1e9), 'zh')}）` : short
}
