import { randomBytes } from 'node:crypto'

import type { MakeId } from '@duijie/domain/shared/id.schema.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Prefix and 26 characters of 5 random bits each: 130 bits, as unguessable as a session token. */
export const makeRandomId: MakeId = (prefix) => {
  const letters = Array.from(randomBytes(26), (byte) => alphabet[byte & 31])
  return `${prefix}_${letters.join('')}`
}
