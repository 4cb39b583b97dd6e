import { readAmount } from '@duijie/domain/values/amount.rules.ts'
import { toNumber } from '@duijie/domain/values/decimal.ts'

const byteUnits = ['b', 'kb', 'mb', 'gb', 'tb', 'pb']

/** A size as bytes: `1.5TB`, `300 MB`; a bare number is GB. Powers of 1,000. Undefined where it cannot be read. */
export const readBytes = (text: string): number | undefined => {
  const found = /^([\d.,\s]+)(b|kb|mb|gb|tb|pb|[kmgtp])?$/.exec(text.normalize('NFKC').trim().toLowerCase())
  if (!found) return undefined
  const [, digits = '', unit = 'gb'] = found
  const amount = readAmount(digits)?.lower
  const power = byteUnits.findIndex((name) => name === unit || name === `${unit}b`)
  return amount && Math.round(toNumber(amount.value) * 1000 ** power)
}

/** Bytes as the field shows them, without loss: `1.5 TB`. */
export const writeBytes = (bytes: number): string => {
  const power = bytes < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3))
  return `${bytes / 1000 ** power} ${byteUnits[power]?.toUpperCase()}`
}
