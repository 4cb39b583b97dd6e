import { describe, expect, it } from 'vitest'

import { type ListingBody, listingBody } from '@duijie/domain/listings/body.schema.ts'
import { listingKind } from '@duijie/domain/listings/listing.schema.ts'

import { fieldsOf } from '../fields/form-sections.ts'
import { checkForm, problemAt } from './check-form.ts'
import { emptyRow, type FormValues, toValues } from './form-values.ts'

const full: ListingBody[] = [
  listingBody.parse({
    kind: 'scenario',
    title: { zh: '冲压件表面缺陷在线检测', en: 'Inline inspection of stamped parts' },
    need: { zh: '划伤与麻点漏检。\n夜班更多。' },
    sectors: ['C36'],
    kpis: [{ name: { zh: '漏检率' }, unit: '%', baseline: 1.2, target: 0.1 }],
    budgetMinimumFen: 50_000_000,
    budgetMaximumFen: 125_000_000,
    deadline: '2027-06-30',
    trlMinimum: 7,
    residency: 'premises',
    demand: 2,
  }),
  listingBody.parse({
    kind: 'capability',
    title: { zh: '视觉质检平台' },
    parametersBillion: 0.35,
    contextTokens: 128_000,
    priceMinimumFen: 1,
    paused: true,
    certificates: ['NMPA 三类'],
    evidence: [{ title: { zh: '某车企总装线' }, sectors: ['C36'], customer: '某车企', year: 2024 }],
  }),
  listingBody.parse({ kind: 'dataset', title: { en: 'Welds' }, sizeBytes: 1_234_567_890, sampleCount: 12_000 }),
  listingBody.parse({ kind: 'compute', title: { zh: '昇腾算力' }, acceleratorCount: 64, priceFenPerGpuHour: 850 }),
]

const valuesOf = (body: ListingBody): FormValues => toValues(fieldsOf(body.kind), body)

const scenario = (change: FormValues) => {
  const stored = full[0] as ListingBody
  return checkForm({ ...valuesOf(stored), ...change }, stored)
}

describe('checkForm', () => {
  it.each(full)('reads back the stored $kind unchanged', (body) => {
    expect(checkForm(valuesOf(body), body)).toEqual({ body, problems: {} })
  })

  it.each(listingKind.options)('takes a %s of which only the title is written', (kind) => {
    const stored = listingBody.parse({ kind, title: { zh: '草稿' } })
    expect(checkForm(valuesOf(stored), stored)).toEqual({ body: stored, problems: {} })
  })

  it('keeps what was stored of a field that cannot be read, and saves the others', () => {
    const { body, problems } = scenario({ budgetMinimumFen: '五六十万吧', budgetMaximumFen: '200' })
    expect(body).toMatchObject({ budgetMinimumFen: 50_000_000, budgetMaximumFen: 200_000_000 })
    expect(problems).toEqual({ budgetMinimumFen: 'unreadable.money' })
  })

  it('names the language that is too long', () => {
    const { body, problems } = scenario({ title: { zh: '短标题', en: 'x'.repeat(121) } })
    expect(problems).toEqual({ 'title.en': 'text.too_long' })
    expect(problemAt(problems, 'title')).toBe('text.too_long')
    expect(body.title.zh).toBe('冲压件表面缺陷在线检测')
  })

  it('counts rows as they stand in the form, and leaves out only the bad one', () => {
    const kpis = fieldsOf('scenario').find(({ name }) => name === 'kpis')
    if (kpis?.type !== 'rows') throw new Error('kpis are rows')
    const blank = emptyRow(kpis.fields, [])
    const nameless = { ...emptyRow(kpis.fields, [blank]), values: { ...blank.values, target: '5' } }
    const good = {
      ...emptyRow(kpis.fields, [blank, nameless]),
      values: { ...blank.values, name: { zh: '节拍', en: '' }, target: '1.2万' },
    }
    expect([blank, nameless, good].map(({ key }) => key)).toEqual(['row-0', 'row-1', 'row-2'])
    const { body, problems } = scenario({ kpis: [blank, nameless, good] })
    expect(Object.keys(problems)).toEqual(['kpis.1.name'])
    expect(body).toMatchObject({ kpis: [{ name: { zh: '节拍' }, target: 12_000 }] })
  })

  it('never stores a body without a title', () => {
    const { body, problems } = scenario({ title: { zh: ' ', en: '' } })
    expect(body.title.zh).toBe('冲压件表面缺陷在线检测')
    expect(Object.keys(problems)).toEqual(['title'])
  })

  it('forgets a field that was emptied', () => {
    const { body } = scenario({ deadline: '', sectors: [] })
    expect(body).not.toHaveProperty('deadline')
    expect(body.sectors).toEqual([])
  })
})
