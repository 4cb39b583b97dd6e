import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: { 'session.me': () => undefined, 'session.mailAddressProof': () => undefined },
  openToAnyone: ['session.me'],
  openToSignedIn: ['session.mailAddressProof'],
}
