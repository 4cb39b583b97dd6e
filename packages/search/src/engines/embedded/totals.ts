import { crc32 } from 'node:zlib'

/**
 * How much a generation of the file holds, and a sum over the checksums of it: what was lost or changed on the disk without
 * any single row showing it shows here.
 */
export type Totals = {
  documents: number
  documentSum: number
  terms: number
  termSum: number
  values: number
  valueSum: number
}

export const noTotals = (): Totals => ({
  documents: 0,
  documentSum: 0,
  terms: 0,
  termSum: 0,
  values: 0,
  valueSum: 0,
})

export const countDocument = (totals: Totals, check: number): void => {
  totals.documents++
  totals.documentSum = (totals.documentSum + check) >>> 0
}

export const discountDocument = (totals: Totals, check: number): void => {
  totals.documents--
  totals.documentSum = (totals.documentSum - check) >>> 0
}

export const countTerm = (totals: Totals, text: string): void => {
  totals.termSum = (totals.termSum + crc32(`${totals.terms++} ${text}`)) >>> 0
}

export const countValue = (totals: Totals, text: string): void => {
  totals.valueSum = (totals.valueSum + crc32(`${totals.values++} ${text}`)) >>> 0
}

export const formatTotals = (totals: Totals): string => Object.values(totals).join(' ')
