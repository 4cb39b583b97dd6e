import { lanes, type Lane, type PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'

import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'

/**
 * The board's URL. `broker` is an id or `none` for cards that nobody has; `stage` is the column that a narrow screen
 * shows. What is default is absent.
 */
export type BoardState = { lane?: Lane; broker?: string; q?: string; stuck?: '1'; stage?: PairingStage }

export const unassigned = 'none'

const textOf = (value: unknown, maximum: number): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, maximum) : undefined

export const readBoardState = (raw: Record<string, unknown>): BoardState => {
  const lane = lanes.find((known) => known === raw['lane'])
  const broker = textOf(raw['broker'], 64)
  const q = textOf(raw['q'], 120)
  const stage = pathStages.find((known) => known === raw['stage'])
  return {
    ...(lane ? { lane } : {}),
    ...(broker ? { broker } : {}),
    ...(q ? { q } : {}),
    ...(raw['stuck'] === '1' ? { stuck: '1' as const } : {}),
    ...(stage ? { stage } : {}),
  }
}

export const isFiltered = ({ lane, broker, q, stuck }: BoardState): boolean => Boolean(lane || broker || q || stuck)
