import type { CapabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import { capabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import { scenarioBody, type ScenarioBody } from '@duijie/domain/listings/scenario.schema.ts'
import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { Caller, TestPlatform } from './test-platform.ts'

export const aScenario = (over: Partial<ScenarioBody> = {}): ScenarioBody =>
  scenarioBody.parse({
    kind: 'scenario',
    title: { zh: '冷轧带钢表面缺陷检测' },
    summary: { zh: '用机器视觉在线检出划伤、辊印和氧化斑。' },
    need: { zh: '现由六名质检员目视抽检，漏检率约百分之三。' },
    sectors: ['C31'],
    tasks: ['defect-inspection'],
    modalities: ['image'],
    deployments: ['on_premises'],
    budgetMinimumFen: 30_000_000,
    budgetMaximumFen: 80_000_000,
    deadline: '2027-06-30',
    contactName: '王工',
    contactPhone: '13800000000',
    ...over,
  })

export const aCapability = (over: Partial<CapabilityBody> = {}): CapabilityBody =>
  capabilityBody.parse({
    kind: 'capability',
    title: { zh: '钢板表面缺陷检测算法', en: 'Steel surface defect inspection' },
    summary: { zh: '面向金属板带的表面缺陷检测与分类，支持产线本地部署。' },
    tasks: ['defect-inspection'],
    sectors: ['C31'],
    modalities: ['image'],
    deployments: ['on_premises', 'edge'],
    trl: 8,
    priceMinimumFen: 40_000_000,
    priceMaximumFen: 60_000_000,
    ...over,
  })

/** Drafts, submits and approves a listing through the router. */
export const publish = async (
  editor: Caller,
  reviewer: Caller,
  organisationId: string,
  body: ListingBody,
): Promise<string> => {
  const draft = await editor.listings.create({ organisationId, body })
  const submitted = await editor.listings.act({ id: draft.id, version: draft.version, action: 'submit' })
  await reviewer.review.decide({ id: draft.id, version: submitted.version, decision: 'approve' })
  return draft.id
}

/** A plant, a vendor and a stranger's firm, each with an owner, and staff; the firms are verified. */
export const createTestWorld = async (platform: TestPlatform) => {
  const people = {
    plant: await platform.addPerson('厂长'),
    vendor: await platform.addPerson('供应商'),
    stranger: await platform.addPerson('外人'),
    viewer: await platform.addPerson('查看者'),
    removed: await platform.addPerson('离职者'),
    broker: await platform.addPerson('撮合专员甲', ['broker']),
    otherBroker: await platform.addPerson('撮合专员乙', ['broker']),
    reviewer: await platform.addPerson('审核员', ['reviewer']),
    admin: await platform.addPerson('管理员', ['admin']),
  }
  const found = async (owner: string, name: string, kind: 'industry' | 'vendor') => {
    const { id } = await platform.as(owner).organisations.create({ name, kind })
    await platform.as(people.reviewer).organisations.setVerification({ id, version: 1, state: 'verified' })
    return id
  }
  const organisations = {
    plant: await found(people.plant, '江北带钢厂', 'industry'),
    vendor: await found(people.vendor, '明察视觉', 'vendor'),
    stranger: await found(people.stranger, '旁观科技', 'vendor'),
  }
  await platform.addMember(organisations.plant, people.viewer, 'viewer')
  const removedMember = await platform.addMember(organisations.plant, people.removed, 'owner')
  await platform.as(people.plant).organisations.removeMember({ memberId: removedMember })
  const as = Object.fromEntries(Object.entries(people).map(([name, id]) => [name, platform.as(id)])) as Record<
    keyof typeof people,
    Caller
  >
  return { people, organisations, as: { ...as, nobody: platform.as(null) } }
}

export type TestWorld = Awaited<ReturnType<typeof createTestWorld>>
