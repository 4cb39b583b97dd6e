import type { SearchMap } from '@duijie/domain/search/search-map.schema.ts'

export type SupplyRowData = SearchMap['rows'][number]

/** How a cell stands: more scenarios than capabilities, capabilities that nobody asks for, both, or nothing. */
export const gaps = ['wanted', 'idle', 'met'] as const
export type Gap = (typeof gaps)[number] | 'none'

export const gapOf = ({ capabilities, scenarios }: { capabilities: number; scenarios: number }): Gap => {
  if (capabilities + scenarios === 0) return 'none'
  if (scenarios > capabilities) return 'wanted'
  return scenarios === 0 ? 'idle' : 'met'
}

/** The sectors that the platform speaks of by name stand first: manufacturing, healthcare, agriculture. */
const headlines: readonly string[] = ['C', 'Q84', 'A']

const isSection = (sector: string): boolean => sector.length === 1

/** Headline sectors, then the other sections by their codes, and divisions beside a headline one (`Q85` beside `Q84`). */
export const headRows = (rows: readonly SupplyRowData[]): SupplyRowData[] => {
  const first = headlines.flatMap((code) => rows.filter(({ sector }) => sector === code))
  const others = rows.filter(({ sector }) => {
    if (headlines.includes(sector) || sector === 'Q') return false
    return isSection(sector) || sector.startsWith('Q')
  })
  return [...first, ...others]
}

/** The divisions of a section that are in use. */
export const divisionsOf = (rows: readonly SupplyRowData[], section: string): SupplyRowData[] =>
  isSection(section) ? rows.filter(({ sector }) => sector !== section && sector.startsWith(section)) : []

/** A line of the map; `opens` where divisions lie under it. */
export type SupplyLine = {
  row: SupplyRowData
  depth: 0 | 1
  opens: { isOpen: boolean; toggle: () => void } | undefined
}
