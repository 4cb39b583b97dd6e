import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'setup.createAdmin': () => ({
      token: 'x',
      name: '某人',
      email: 'someone@example.test',
      password: 'long enough for it',
    }),
  },
}
