import type { Walk } from '../../../testing/walk.ts'
import { defaultChoice } from './weights.repository.ts'

export const walk: Walk = {
  inputs: {
    'weights.current': () => undefined,
    'weights.versions': () => ({}),
    'weights.effect': () => ({ choice: defaultChoice }),
    'weights.quality': () => ({ choice: defaultChoice }),
    'weights.create': () => ({ revision: 0, choice: { ...defaultChoice, neutral: 0.1 }, note: '试试', activate: true }),
    'weights.activate': () => ({ revision: 0, number: 0 }),
    'weights.undo': () => ({ revision: 0 }),
  },
}
