import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

const organisation = {
  id: 'org_1',
  name: '某公司',
  kind: 'vendor',
  verification: 'verified',
  membership: 'member',
} as const

/** A card for tests of what is pure on the board. */
export const pairingCardFixture = (change: Partial<PairingCard> = {}): PairingCard => ({
  id: 'pai_1',
  version: 1,
  stage: 'screening',
  lane: 'manufacturing',
  stageSince: '2026-11-20T00:00:00.000Z',
  daysInStage: 3,
  stale: false,
  turn: 'broker',
  nextStepExpired: false,
  skipped: [],
  score: 0.7,
  scenario: { id: 'lst_s', title: { zh: '轴承表面缺陷检测' }, organisation, sectors: [] },
  capability: {
    id: 'lst_c',
    title: { zh: '表面检测模型', en: 'Surface model' },
    organisation: { ...organisation, id: 'org_2', name: '视界智能' },
  },
  consents: { scenario: 'pending', capability: 'pending' },
  ...change,
})
