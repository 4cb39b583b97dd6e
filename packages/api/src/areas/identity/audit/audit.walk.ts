import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'audit.list': () => ({}),
  },
}
