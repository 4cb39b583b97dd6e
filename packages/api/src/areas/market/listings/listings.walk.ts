import type { Walk } from '../../../testing/walk.ts'
import { aScenario } from '../../../testing/test-world.ts'

const body = aScenario({ title: { zh: '别人的标题' } })

export const walk: Walk = {
  inputs: {
    'listings.get': (ids) => ({ id: ids.draftId }),
    'listings.mine': (ids) => ({ organisationId: ids.organisationId }),
    'listings.ofOrganisation': (ids) => ({ organisationId: ids.organisationId }),
    'listings.create': (ids) => ({ organisationId: ids.organisationId, body }),
    'listings.save': (ids) => ({ id: ids.draftId, version: 1, body }),
    'listings.act': (ids) => ({ id: ids.draftId, version: 1, action: 'archive' }),
    'listings.requestChange': (ids) => ({ id: ids.listingId, version: 3, body, reason: '试试' }),
    'listings.withdrawChange': (ids) => ({ changeRequestId: ids.changeRequestId }),
    'listings.versions': (ids) => ({ id: ids.draftId }),
    'review.queue': () => ({}),
    'review.decide': (ids) => ({ id: ids.draftId, version: 1, decision: 'approve' }),
    'review.decideChange': (ids) => ({ changeRequestId: ids.changeRequestId, decision: 'approve' }),
  },
  openToAnyone: ['listings.ofOrganisation'],
}
