import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'home.vendor': (ids) => ({ organisationId: ids.organisationId }),
    'home.industry': (ids) => ({ organisationId: ids.organisationId }),
    'home.broker': () => undefined,
  },
}
