import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import type { RoundDetail, RoundStatus } from '@duijie/domain/rounds/round.schema.ts'
import type { Diagnosis } from '@duijie/rounds/diagnosis.ts'
import type { RoundInstance, RoundResult } from '@duijie/rounds/round.ts'

/** What the solver was asked and what it answered; the server keeps both as they were. */
export const resultOf = ({ result }: RoundDetail): RoundResult | undefined => result as RoundResult | undefined
export const instanceOf = ({ instance }: RoundDetail): RoundInstance | undefined =>
  instance as RoundInstance | undefined
export const diagnosisOf = ({ diagnosis }: RoundDetail): Diagnosis | undefined => diagnosis as Diagnosis | undefined

export type Cards = ReadonlyMap<string, ListingCard>

export const cardsOf = ({ listings }: RoundDetail): Cards => new Map(listings.map((card) => [card.id, card]))

export const isWorking = (status: RoundStatus): boolean => status === 'queued' || status === 'running'

export const statusColours: Record<RoundStatus, string> = {
  draft: 'gray',
  queued: 'yellow',
  running: 'yellow',
  done: 'accent',
  no_solution: 'red',
  failed: 'red',
  cancelled: 'gray',
  published: 'accent',
  undone: 'gray',
}
