import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'pairings.propose': (ids) => ({ scenarioId: ids.listingId, capabilityId: ids.capabilityId }),
    'pairings.sharedFit': (ids) => ({ scenarioId: ids.listingId, capabilityId: ids.capabilityId }),
    'pairings.respond': (ids) => ({ id: ids.pairingId, version: 1, answer: 'consented' }),
    'pairings.move': (ids) => ({ id: ids.pairingId, version: 1, to: 'closed', reason: '测试' }),
    'pairings.assign': (ids) => ({ id: ids.pairingId, version: 1, brokerId: null }),
    'pairings.setNextStep': (ids) => ({ id: ids.pairingId, version: 1, text: '约会议', by: 'both' }),
    'pairings.note': (ids) => ({ id: ids.pairingId, text: '偷看', audience: 'shared' }),
    'pairings.remind': (ids) => ({ id: ids.pairingId }),
    'pairings.takeAlong': (ids) => ({ id: ids.pairingId, version: 1, listingId: ids.capabilityId }),
    'pairings.leaveBehind': (ids) => ({ id: ids.pairingId, version: 1, listingId: ids.capabilityId }),
    'pairings.get': (ids) => ({ id: ids.pairingId }),
    'pairings.timeline': (ids) => ({ id: ids.pairingId }),
    'pairings.list': (ids) => ({ organisationId: ids.organisationId }),
    'pairings.board': () => ({}),
    'pairings.brokers': () => undefined,
  },
}
