import { afterAll, beforeAll, expect, test } from 'vitest'

import { createTestPlatform, type TestPlatform } from '../../../testing/test-platform.ts'
import { createTestWorld, type TestWorld } from '../../../testing/test-world.ts'

let platform: TestPlatform
let world: TestWorld

beforeAll(async () => {
  platform = await createTestPlatform()
  world = await createTestWorld(platform)
})
afterAll(() => platform.close())

const mapping = [
  { column: 0, field: 'externalId' },
  { column: 1, field: 'title.zh' },
  { column: 2, field: 'sectors' },
  { column: 3, field: 'budgetMaximumFen', unit: 'wan' as const },
  { column: 4, field: 'deadline' },
  { column: 5, field: 'summary.zh' },
  { column: 6, field: 'need.zh' },
]

const row = (at: number, ...cells: string[]) => ({ row: at, cells })
const whole = (at: number, id: string, title = `场景${id}`) =>
  row(at, id, title, '炼钢', '50', '2027/6/30', '用机器视觉检出划伤。', '六名质检员目视抽检。')

const scenario = { kind: 'scenario' as const, submit: false, mapping }
const plant = () => world.organisations.plant

const importRows = async (rows: ReturnType<typeof row>[], submit = false) => {
  const { id } = await world.as.plant.imports.start({
    organisationId: plant(),
    kind: 'scenario',
    fileName: '需求.xlsx',
    rows: rows.length,
    submit,
  })
  const { rows: results } = await world.as.plant.imports.addRows({ id, mapping, rows })
  await world.as.plant.imports.finish({ id })
  return { id, results }
}

const mine = async (status: 'draft' | 'in_review' | 'archived') =>
  (await world.as.plant.listings.mine({ organisationId: plant(), status, limit: 100 })).items

test('a dry run says of every row what would become of it, and writes nothing', async () => {
  const { rows } = await world.as.plant.imports.check({
    organisationId: plant(),
    ...scenario,
    rows: [
      whole(2, 'D1'),
      row(3, 'D2', '', '炼钢', '50', '2027-06-30'),
      whole(4, 'D1'),
      row(5, 'D4', '丁', '魔法行业', '50', '03/04/2027'),
      row(6, '', '', '', '', '', '', ''),
    ],
  })
  expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([
    [2, 'ready'],
    [3, 'problem'],
    [4, 'duplicate'],
    [5, 'problem'],
    [6, 'problem'],
  ])
  expect(rows[1]?.issues).toContainEqual({ field: 'title', reason: 'field.required' })
  expect(rows[2]?.duplicateOf).toBe(2)
  expect(rows[3]?.issues).toContainEqual({ field: 'sectors', reason: 'import.value_unknown', before: '魔法行业' })
  expect(rows[3]?.issues).toContainEqual(expect.objectContaining({ field: 'deadline', before: '03/04/2027' }))
  expect(rows[4]?.issues).toEqual([{ field: '', reason: 'import.row_blank' }])
  expect(await mine('draft')).toEqual([])
  expect((await world.as.plant.imports.list({ organisationId: plant() })).items).toEqual([])
})

test('every value that is read as something else is shown with its cell', async () => {
  const { rows } = await world.as.plant.imports.check({ organisationId: plant(), ...scenario, rows: [whole(2, 'N1')] })
  expect(rows[0]?.notes).toEqual([
    { field: 'sectors', code: 'import.read_as', before: '炼钢', after: expect.any(String) },
    { field: 'budgetMaximumFen', code: 'import.read_as', before: '50', after: '50000000' },
    { field: 'deadline', code: 'import.read_as', before: '2027/6/30', after: '2027-06-30' },
  ])
})

test('what a draft lacks for review is told, and is a problem where it is to go to review at once', async () => {
  const lacking = [row(2, 'L1', '只有标题')]
  const [draft] = (await world.as.plant.imports.check({ organisationId: plant(), ...scenario, rows: lacking })).rows
  expect(draft).toMatchObject({
    verdict: 'ready',
    gaps: expect.arrayContaining([{ field: 'need', reason: 'field.required' }]),
  })
  const [submitted] = (
    await world.as.plant.imports.check({ organisationId: plant(), ...scenario, submit: true, rows: lacking })
  ).rows
  expect(submitted).toMatchObject({ verdict: 'problem', gaps: [] })
  expect(submitted?.issues).toContainEqual({ field: 'need', reason: 'field.required' })
})

test('ready rows become drafts of the organisation, the same rows sent again change nothing and count once', async () => {
  const rows = [whole(2, 'A1'), whole(3, 'A2')]
  const { id } = await world.as.plant.imports.start({
    organisationId: plant(),
    kind: 'scenario',
    fileName: '需求.xlsx',
    rows: 2,
    submit: false,
  })
  const first = await world.as.plant.imports.addRows({ id, mapping, rows })
  const again = await world.as.plant.imports.addRows({ id, mapping, rows })
  expect(again.rows.map(({ verdict, listingId }) => [verdict, listingId])).toEqual(
    first.rows.map(({ listingId }) => ['ready', listingId]),
  )
  await world.as.plant.imports.finish({ id })
  expect((await mine('draft')).map(({ title }) => title.zh)).toEqual(expect.arrayContaining(['场景A1', '场景A2']))
  const { items } = await world.as.plant.imports.list({ organisationId: plant() })
  expect(items[0]).toMatchObject({ id, imported: 2, duplicates: 0, problems: 0, state: 'finished', startedBy: '厂长' })
  await expect(world.as.plant.imports.addRows({ id, mapping, rows })).rejects.toMatchObject({
    cause: { code: 'import.finished' },
  })
})

test('a row that is there already is left as it is, and it is said whether it differs', async () => {
  const { results } = await importRows([whole(2, 'A1'), whole(3, 'A2', '改过的标题')])
  expect(results).toMatchObject([
    { verdict: 'duplicate', listingId: expect.any(String) },
    { verdict: 'duplicate', differs: true },
  ])
  expect((await mine('draft')).map(({ title }) => title.zh)).not.toContain('改过的标题')
})

test('rows without numbers are known by their titles: two that say different things are refused', async () => {
  const { rows } = await world.as.plant.imports.check({
    organisationId: plant(),
    ...scenario,
    mapping: mapping.slice(1),
    rows: [whole(2, '', '同名'), row(3, '', '同名', '炼钢', '60')],
  })
  expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'problem'])
  expect(rows[1]?.issues[0]?.reason).toBe('import.duplicate_differs')
})

test('undoing withdraws what nobody has touched, names what somebody has, and frees the numbers for another import', async () => {
  const { id, results } = await importRows([whole(2, 'U1'), whole(3, 'U2')])
  const touched = results[1]?.listingId ?? ''
  const { body } = await world.as.plant.listings.get({ id: touched })
  await world.as.plant.listings.save({ id: touched, version: 1, body: { ...body, title: { zh: '改过了' } } as never })
  const undone = await world.as.plant.imports.undo({ id })
  expect(undone).toEqual({ withdrawn: 1, keptCount: 1, kept: [{ id: touched, title: '改过了', status: 'draft' }] })
  expect((await mine('archived')).map((item) => item.id)).toEqual([results[0]?.listingId])
  await expect(world.as.plant.imports.undo({ id })).rejects.toMatchObject({ cause: { code: 'import.undone' } })
  expect((await importRows([whole(2, 'U1')])).results).toMatchObject([{ verdict: 'ready' }])
})

test('submitted rows stand before the reviewer, and what they have decided on is not taken back', async () => {
  const { id, results } = await importRows([whole(2, 'S1'), whole(3, 'S2')], true)
  const approved = results[0]?.listingId ?? ''
  expect((await world.as.reviewer.review.queue({ limit: 100 })).items.map((item) => item.id)).toContain(approved)
  await world.as.reviewer.review.decide({ id: approved, version: 1, decision: 'approve' })
  const undone = await world.as.plant.imports.undo({ id })
  expect(undone).toMatchObject({ withdrawn: 1, kept: [{ id: approved, status: 'published' }] })
  await platform.settle()
  expect(platform.problems).toEqual([])
})

test('brokers import for the organisation they choose; its editors see that import and may take it back', async () => {
  const { id } = await world.as.broker.imports.start({
    organisationId: plant(),
    kind: 'scenario',
    fileName: '代录.xlsx',
    rows: 1,
    submit: false,
  })
  await world.as.broker.imports.addRows({ id, mapping, rows: [whole(2, 'B1')] })
  await world.as.broker.imports.finish({ id })
  expect((await world.as.plant.imports.list({ organisationId: plant() })).items[0]).toMatchObject({
    id,
    startedBy: '撮合专员甲',
  })
  expect(await world.as.plant.imports.undo({ id })).toMatchObject({ withdrawn: 1 })
})

test('to strangers and removed members neither the organisation nor its imports exist; viewers and reviewers may not import', async () => {
  const { id } = await importRows([whole(2, 'P1')])
  const start = { organisationId: plant(), kind: 'scenario' as const, fileName: '', rows: 1, submit: false }
  for (const who of ['stranger', 'removed', 'vendor'] as const) {
    const caller = world.as[who]
    await expect(caller.imports.start(start)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(caller.imports.list({ organisationId: plant() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      caller.imports.check({ organisationId: plant(), ...scenario, rows: [whole(2, 'P2')] }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    for (const act of [
      () => caller.imports.undo({ id }),
      () => caller.imports.finish({ id }),
      () => caller.imports.addRows({ id, mapping, rows: [whole(2, 'P2')] }),
    ])
      await expect(act()).rejects.toMatchObject({ cause: { code: 'import.not_found' } })
  }
  for (const who of ['viewer', 'reviewer'] as const)
    await expect(world.as[who].imports.start(start)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('an import takes no more rows at once than one call may hold, and no field twice', async () => {
  const rows = Array.from({ length: 201 }, (_, at) => whole(at + 2, `X${at}`))
  const ask = { organisationId: plant(), ...scenario }
  await expect(world.as.plant.imports.check({ ...ask, rows })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const twice = [...mapping, { column: 9, field: 'title.zh' }]
  await expect(world.as.plant.imports.check({ ...ask, mapping: twice, rows: [whole(2, 'X')] })).rejects.toMatchObject({
    cause: { code: 'import.mapping_invalid', fields: [{ code: 'import.field_twice' }] },
  })
  await expect(
    world.as.plant.imports.check({ ...ask, mapping: mapping.slice(2), rows: [whole(2, 'X')] }),
  ).rejects.toMatchObject({ cause: { fields: [{ code: 'import.title_missing' }] } })
})

test('an import of which the rest was left out says so', async () => {
  const { id } = await world.as.plant.imports.start({
    organisationId: plant(),
    kind: 'scenario',
    fileName: '大表.xlsx',
    rows: 500,
    submit: false,
  })
  expect((await world.as.plant.imports.list({ organisationId: plant() })).items[0]).toMatchObject({ state: 'running' })
  await world.as.plant.imports.addRows({ id, mapping, rows: [whole(2, 'C1')] })
  await world.as.plant.imports.finish({ id })
  expect((await world.as.plant.imports.list({ organisationId: plant() })).items[0]).toMatchObject({ state: 'stopped' })
})
