import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'interest.say': (ids) => ({ listingId: ids.listingId, otherId: ids.capabilityId, level: 'high', version: 0 }),
    'interest.list': (ids) => ({ listingId: ids.listingId }),
    'interest.exclude': (ids) => ({
      listingId: ids.listingId,
      candidateId: ids.capabilityId,
      reason: 'already_supplier',
    }),
    'interest.readmit': (ids) => ({ listingId: ids.listingId, candidateId: ids.capabilityId }),
    'interest.exclusions': (ids) => ({ listingId: ids.listingId }),
    'interest.refuse': (ids) => ({
      organisationId: ids.organisationId,
      refusedId: ids.vendorId,
      kind: 'blocked',
    }),
    'interest.liftRefusal': (ids) => ({ id: ids.refusalId }),
    'interest.leftOut': (ids) => ({ organisationId: ids.organisationId }),
    'interest.refusals': (ids) => ({ organisationId: ids.organisationId }),
  },
}
