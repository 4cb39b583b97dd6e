import { z } from 'zod'

/** Prefixes of the ids in this house; an id is `<prefix>_<letters and digits>`. */
export const idPrefixes = {
  user: 'usr',
  organisation: 'org',
  member: 'mem',
  invitation: 'inv',
  listing: 'lst',
  changeRequest: 'chg',
  pairing: 'pai',
  pairingEvent: 'pev',
  interest: 'int',
  refusal: 'ref',
  exclusion: 'exc',
  audit: 'aud',
  event: 'evt',
  session: 'ses',
  round: 'rnd',
  roundQuestion: 'rqn',
  savedSearch: 'sav',
  job: 'job',
  importBatch: 'imp',
} as const

export type IdPrefix = (typeof idPrefixes)[keyof typeof idPrefixes]

/** Any id given by a client: short, and of characters that mean nothing to a store or a path. */
export const idText = z
  .string()
  .max(64)
  .pipe(z.string().regex(/^[A-Za-z0-9_-]+$/, { message: 'id.malformed' }))

/** Makes an id of the given prefix; passed in, so that tests and the demo world repeat. */
export type MakeId = (prefix: IdPrefix) => string
