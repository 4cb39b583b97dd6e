import { describe, expect, it } from 'vitest'

import { listingBody, type ListingBody } from './body.schema.ts'
import { listingKind } from './listing.schema.ts'
import { disclose, fieldTiers, isFilled, isOpenField } from './tiers.ts'

const contact = { contactName: '王工', contactPhone: '010', contactEmail: 'w@example.test' }
const title = { zh: '钢板表面缺陷' }
const bodies: Record<ListingBody['kind'], ListingBody> = {
  capability: listingBody.parse({
    kind: 'capability',
    title,
    form: 'model',
    ...contact,
    priceMinimumFen: 100,
    capacity: 2,
    evidence: [{ customer: '某厂', title: { zh: '案例' } }],
  }),
  scenario: listingBody.parse({
    kind: 'scenario',
    title,
    ...contact,
    need: { zh: '只给合作方看' },
    site: { zh: '一号线' },
    budgetMaximumFen: 5,
    currentCostFen: 7,
  }),
  dataset: listingBody.parse({ kind: 'dataset', title, ...contact, collection: { zh: '怎么采集' } }),
  compute: listingBody.parse({ kind: 'compute', title, ...contact }),
}

describe.each(listingKind.options)('a %s', (kind) => {
  const body = bodies[kind]

  it('gives every field of its schema a tier', () => {
    expect(Object.keys(body).filter((name) => !(name in fieldTiers[kind]))).toEqual([])
  })

  it('shows strangers its title and never a person', () => {
    const { body: shown, lockedFields } = disclose(body, 'teaser')
    expect(shown).toMatchObject({ kind, title })
    for (const name of Object.keys(contact)) {
      expect(shown).not.toHaveProperty(name)
      expect(lockedFields).toContain(name)
    }
  })

  it('shows partners all that is filled, and locks nothing', () => {
    const { body: shown, lockedFields } = disclose(body, 'full')
    expect(lockedFields).toEqual([])
    const filled = Object.entries(body).filter(([, value]) => isFilled(value))
    expect(shown).toEqual(Object.fromEntries(filled))
  })

  it('locks the same fields whether they are filled or not', () => {
    const bare = listingBody.parse({ kind, title, ...(kind === 'capability' && { form: 'model' }) })
    expect(disclose(bare, 'teaser').lockedFields).toEqual(disclose(body, 'teaser').lockedFields)
  })

  it('shows strangers nothing beyond its teaser fields', () => {
    const shown = Object.keys(disclose(body, 'teaser').body)
    expect(shown.filter((name) => fieldTiers[kind][name] !== 'teaser')).toEqual([])
  })
})

describe('what sellers and buyers keep to themselves', () => {
  it.each([
    ['capability', 'priceMinimumFen'],
    ['capability', 'priceMaximumFen'],
    ['capability', 'capacity'],
    ['scenario', 'need'],
    ['scenario', 'budgetMaximumFen'],
    ['scenario', 'currentCostFen'],
    ['scenario', 'site'],
    ['scenario', 'website'],
    ['dataset', 'collection'],
  ] as const)('%s.%s is for partners', (kind, name) => {
    expect(isOpenField({ kind }, name, 'teaser')).toBe(false)
    expect(isOpenField({ kind }, name, 'full')).toBe(true)
  })

  it('the customer behind a piece of evidence is cut from its row', () => {
    expect(JSON.stringify(disclose(bodies.capability, 'teaser').body)).not.toContain('某厂')
    expect(JSON.stringify(disclose(bodies.capability, 'full').body)).toContain('某厂')
  })
})

describe('a scenario’s confidentiality', () => {
  it('opens everything but its contacts where it is public', () => {
    const open = { kind: 'scenario', confidentiality: 'public' } as const
    expect(isOpenField(open, 'need', 'teaser')).toBe(true)
    expect(isOpenField(open, 'contactPhone', 'teaser')).toBe(false)
  })
  it.each(['teaser', 'invited'])('%s opens no field of the full tier', (confidentiality) => {
    expect(isOpenField({ kind: 'scenario', confidentiality }, 'need', 'teaser')).toBe(false)
  })
  it('is no word of other kinds', () => {
    expect(isOpenField({ kind: 'capability', confidentiality: 'public' }, 'capacity', 'teaser')).toBe(false)
  })
})

it.each([
  [undefined, false],
  [null, false],
  ['', false],
  [[], false],
  [0, true],
  [false, true],
  [['a'], true],
  [{}, true],
])('%j counts as filled: %s', (value, filled) => expect(isFilled(value)).toBe(filled))
