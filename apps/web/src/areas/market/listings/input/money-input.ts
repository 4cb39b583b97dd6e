import { readAmount } from './read-amount.ts'

export type MoneyUnit = 'wan' | 'yuan'

const fenPerUnit: Record<MoneyUnit, number> = { wan: 1_000_000, yuan: 100 }

/**
 * Typed money as fen. A bare number is in the unit of the field; one that says 元, 万 or ¥ means what it says, and
 * `12,000` is yuan, for nobody separates the thousands of 万元. Undefined where it cannot be read.
 */
export const readMoney = (text: string, unit: MoneyUnit): number | undefined => {
  const amount = readAmount(text)
  if (!amount) return undefined
  const saysYuan = amount.scaled || amount.yuan || amount.grouped
  return Math.round(amount.value * (saysYuan ? fenPerUnit.yuan : fenPerUnit[unit]))
}

/** Fen as the field shows it, in its unit and without the unit's name: `12.5`. */
export const writeMoney = (fen: number, unit: MoneyUnit): string => String(fen / fenPerUnit[unit])
