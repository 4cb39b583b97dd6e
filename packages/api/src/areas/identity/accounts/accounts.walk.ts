import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'session.me': () => undefined,
    'session.mailAddressProof': () => undefined,
    'setup.createAdmin': () => ({
      token: 'x',
      name: '某人',
      email: 'someone@example.test',
      password: 'long enough for it',
    }),
  },
  openToAnyone: ['session.me'],
  openToSignedIn: ['session.mailAddressProof'],
}
