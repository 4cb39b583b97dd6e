import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'rounds.list': () => ({}),
    'rounds.get': (ids) => ({ id: ids.roundId }),
    'rounds.create': () => ({ title: '偷开的一轮' }),
    'rounds.save': (ids) => ({ id: ids.roundId, version: 1, config: { title: '改名' } }),
    'rounds.run': (ids) => ({ id: ids.roundId, version: 1 }),
    'rounds.cancel': (ids) => ({ id: ids.roundId }),
    'rounds.publish': (ids) => ({ id: ids.roundId, version: 1 }),
    'rounds.undo': (ids) => ({ id: ids.roundId, version: 1 }),
    'rounds.scenarios': () => ({ lane: 'manufacturing' }),
    'rounds.capabilities': () => ({ text: '缺陷' }),
    'rounds.candidates': (ids) => ({ scenarioId: ids.listingId }),
    'rounds.ask': (ids) => ({ id: ids.roundId, scenarioId: ids.listingId, capabilityId: ids.capabilityId }),
    'rounds.question': () => ({ id: 'rqn_none' }),
    'rounds.cancelQuestion': () => ({ id: 'rqn_none' }),
  },
}
