import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'matches.forScenario': (ids) => ({ listingId: ids.listingId }),
    'matches.forCapability': (ids) => ({ listingId: ids.capabilityId }),
    'matches.forDraft': (ids) => ({ listingId: ids.draftId }),
    'matches.whyNot': (ids) => ({ scenarioId: ids.listingId, capabilityId: ids.capabilityId }),
  },
}
