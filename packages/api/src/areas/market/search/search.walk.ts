import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'search.listings': () => ({}),
    'search.help': () => ({ text: '缺陷' }),
    'search.map': () => undefined,
    'search.suggest': () => ({ text: '缺陷' }),
  },
  openToAnyone: ['search.listings', 'search.help', 'search.map', 'search.suggest'],
}
