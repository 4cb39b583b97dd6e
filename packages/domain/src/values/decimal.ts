/** An exact decimal number: `units` tenths, hundredths … as `places` says. `1.25` is 125 with 2 places. */
export type Decimal = { readonly units: bigint; readonly places: number }

/** From digits with at most one point: `12`, `0.5`, `.5`. */
export const decimalOf = (digits: string): Decimal => {
  const [whole = '', fraction = ''] = digits.split('.')
  return { units: BigInt(`${whole}${fraction}` || '0'), places: fraction.length }
}

export const times = ({ units, places }: Decimal, factor: Decimal): Decimal => ({
  units: units * factor.units,
  places: places + factor.places,
})

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const places = Math.max(a.places, b.places)
  const raise = ({ units, places: own }: Decimal): bigint => units * 10n ** BigInt(places - own)
  return { units: raise(a) + raise(b), places }
}

/** Ten to a power, which may be negative. */
export const powerOfTen = (exponent: number): Decimal =>
  exponent >= 0 ? { units: 10n ** BigInt(exponent), places: 0 } : { units: 1n, places: -exponent }

export const negate = ({ units, places }: Decimal): Decimal => ({ units: -units, places })

export const isGreater = (a: Decimal, b: Decimal): boolean => plus(a, negate(b)).units > 0n

/** The double nearest to it. */
export const toNumber = ({ units, places }: Decimal): number => Number(`${units}e-${places}`)

/** The nearest whole number, halves away from zero, and whether nothing was lost by it. */
export const toWhole = ({ units, places }: Decimal): { whole: bigint; exact: boolean } => {
  const unit = 10n ** BigInt(places)
  const rest = units % unit
  const half = 2n * (rest < 0n ? -rest : rest) >= unit
  return { whole: units / unit + (half ? (units < 0n ? -1n : 1n) : 0n), exact: rest === 0n }
}
