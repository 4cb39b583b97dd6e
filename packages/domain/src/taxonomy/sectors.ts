import { sectorsOfAgriculture } from './sectors-agriculture.ts'
import { sectorsOfManufacturing } from './sectors-manufacturing.ts'
import { sectorsOfMining } from './sectors-mining.ts'
import { sectorsOfServices } from './sectors-services.ts'
import type { Term } from './term.ts'

/**
 * Industries under the codes of GB/T 4754-2017, section letter first: all sections and divisions; all groups of
 * agriculture, manufacturing, health, social work, telecommunications, internet and software; classes where a name
 * is often needed. Codes and Chinese names were compared with two public copies of the standard in November 2026.
 */
export const sectors: readonly Term[] = [
  ...sectorsOfAgriculture,
  ...sectorsOfMining,
  ...sectorsOfManufacturing,
  ...sectorsOfServices,
]
