import { readAmount, readCount } from './read-amount.ts'

const byteUnits = ['b', 'kb', 'mb', 'gb', 'tb', 'pb']

/** A size as bytes: `1.5TB`, `300 MB`; a bare number is GB. Powers of 1,000. Undefined where it cannot be read. */
export const readBytes = (text: string): number | undefined => {
  const found = /^([\d.,\s]+)(b|kb|mb|gb|tb|pb|[kmgtp])?$/.exec(text.normalize('NFKC').trim().toLowerCase())
  if (!found) return undefined
  const [, digits = '', unit = 'gb'] = found
  const amount = readAmount(digits)
  const power = byteUnits.findIndex((name) => name === unit || name === `${unit}b`)
  return amount && Math.round(amount.value * 1000 ** power)
}

/** Bytes as the field shows them, without loss: `1.5 TB`. */
export const writeBytes = (bytes: number): string => {
  const power = bytes < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${bytes / 1000 ** power} ${byteUnits[power]?.toUpperCase()}`
}

/** A model's size in billions: `7B`, `70亿`, `350M`, `0.35`; a bare number is billions. */
export const readParameters = (text: string): number | undefined => {
  const amount = readAmount(text)
  if (!amount || amount.yuan) return undefined
  return amount.scaled || amount.grouped ? Number((amount.value / 1e9).toPrecision(12)) : amount.value
}

/** A whole count; a fraction is unreadable. */
export const readWhole = (text: string): number | undefined => {
  const value = readCount(text)
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined
}
