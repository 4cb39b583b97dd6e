import type { Browser, BrowserContext } from 'playwright-core'

import { signInAs } from './browser.ts'
import { ask, call } from './calls.ts'
import { strand, turnDown } from './match-states.ts'
import { stateAccounts } from './state-accounts.ts'
import { accountOf } from './viewer-accounts.ts'

const repeated = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

const longestName = repeated('江北智能制造与新材料产业技术研究院有限责任公司', 120)
const longestTitle = repeated('汽车铝合金压铸壳体表面砂眼裂纹冷隔与尺寸偏差在线联合检测', 120)
const longestWord = repeated('Electroencephalographically', 160)

const join = async (browser: Browser, url: string, account: { email: string; password: string }, name: string) => {
  // Nobody looks at these people's pages.
  const context = await browser.newContext()
  const response = await context.request.post(`${url}/api/auth/sign-up/email`, {
    headers: { 'x-duijie': '1', origin: url },
    data: { ...account, name },
  })
  if (!response.ok()) throw new Error(`sign-up of ${account.email} gave ${response.status()}`)
  await signInAs(context, url, account)
  return context
}

const found = (context: BrowserContext, url: string, input: object) =>
  call<{ id: string }>(context, url, 'organisations.create', input)

const openAs = async (browser: Browser, url: string, viewer: 'broker' | 'admin' | 'vendor') => {
  const context = await browser.newContext()
  await signInAs(context, url, accountOf(viewer))
  return context
}

const publishLongest = async (browser: Browser, url: string): Promise<void> => {
  const owner = await join(browser, url, stateAccounts.longest, repeated('欧阳慕容司徒', 60))
  const { id: organisationId } = await found(owner, url, { name: longestName, nameEn: longestWord, kind: 'industry' })
  const admin = await openAs(browser, url, 'admin')
  await call(admin, url, 'organisations.setVerification', { id: organisationId, version: 1, state: 'verified' })
  const body = {
    kind: 'scenario',
    title: { zh: longestTitle, en: longestWord.slice(0, 120) },
    summary: { zh: repeated(longestTitle, 400), en: longestWord },
    need: { zh: repeated(longestTitle, 2000) },
    sectors: ['C367'],
    tasks: ['defect-inspection'],
    deployments: ['on_premises'],
    budgetMaximumFen: 99_999_999_00,
  }
  const draft = await call<{ id: string; version: number }>(owner, url, 'listings.create', { organisationId, body })
  const sent = await call<{ version: number }>(owner, url, 'listings.act', { ...draft, action: 'submit' })
  const reviewer = await openAs(browser, url, 'broker')
  await call(reviewer, url, 'review.decide', { id: draft.id, version: sent.version, decision: 'approve' })
  const capabilityId = await waitForMatch(reviewer, url, draft.id)
  await call(reviewer, url, 'pairings.propose', { scenarioId: draft.id, capabilityId })
  await wishTwice(browser, url, { owner, scenarioId: draft.id, not: capabilityId })
  for (const context of [owner, admin, reviewer]) await context.close()
}

type Wish = { owner: BrowserContext; scenarioId: string; not: string }

/** Both sides propose the same pairing, and neither knows of the other's proposal. */
const wishTwice = async (browser: Browser, url: string, { owner, scenarioId, not }: Wish): Promise<void> => {
  const vendor = await openAs(browser, url, 'vendor')
  const { organisations } = await ask<{ organisations: { id: string }[] }>(vendor, url, 'session.me', {})
  const own = { organisationId: organisations[0]?.id, kind: 'capability', status: 'published' }
  const { items } = await ask<{ items: { id: string }[] }>(vendor, url, 'listings.mine', own)
  const capabilityId = items.find(({ id }) => id !== not)?.id
  for (const context of [owner, vendor]) await call(context, url, 'pairings.propose', { scenarioId, capabilityId })
  await vendor.close()
}

/** The best candidate, as soon as the engine has heard of the listing. */
const waitForMatch = async (broker: BrowserContext, url: string, scenarioId: string): Promise<string> => {
  type Matches = { matches: { listing: { id: string } }[] }
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { matches } = await ask<Matches>(broker, url, 'matches.forScenario', { listingId: scenarioId })
    const capabilityId = matches[0]?.listing.id
    if (capabilityId !== undefined) return capabilityId
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('the engine never heard of the listing with the longest names')
}

/** Brings the states that the demo world lacks into a running server, once. */
export const prepareStates = async (browser: Browser, url: string): Promise<void> => {
  const newcomer = await join(browser, url, stateAccounts.newcomer, '新人')
  await found(newcomer, url, { name: '新起点智能科技', kind: 'vendor' })
  await newcomer.close()
  await saveSearches(browser, url)
  await publishLongest(browser, url)
  await strandPlant(browser, url)
  await makeRounds(browser, url)
}

const strandPlant = async (browser: Browser, url: string): Promise<void> => {
  const owner = await join(browser, url, stateAccounts.stranded, '沈工')
  const admin = await openAs(browser, url, 'admin')
  const reviewer = await openAs(browser, url, 'broker')
  const { listingId: scenarioId } = await strand({ owner, admin, reviewer }, url)
  const vendor = await openAs(browser, url, 'vendor')
  const { organisations } = await ask<{ organisations: { id: string }[] }>(vendor, url, 'session.me', {})
  const [capability] = (
    await ask<{ items: { id: string }[] }>(vendor, url, 'listings.mine', {
      organisationId: organisations[0]?.id,
      status: 'published',
      limit: 1,
    })
  ).items
  await turnDown({ owner, reviewer }, url, { scenarioId, capabilityId: capability?.id ?? '' })
  for (const context of [owner, admin, reviewer, vendor]) await context.close()
}

/** Rounds of the demo world run by themselves after the first start; until then the list still moves. */
export const demoRoundsDone = async (broker: Pick<BrowserContext, 'request'>, url: string): Promise<void> => {
  type Rows = { items: { status: string }[] }
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const { items } = await ask<Rows>(broker, url, 'rounds.list', { limit: 50 })
    if (items.some(({ status }) => status === 'published')) return
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('the rounds of the demo world did not end')
}

/** Kept before the longest listing is published, so that it comes as something new. */
const saveSearches = async (browser: Browser, url: string): Promise<void> => {
  const vendor = await openAs(browser, url, 'vendor')
  const filters = { sector: ['C'], kind: ['scenario'] }
  await call(vendor, url, 'savedSearches.save', { name: '铝合金压铸', query: { text: '铝合金压铸壳体', filters } })
  await call(vendor, url, 'savedSearches.save', { name: longestTitle.slice(0, 80), query: { text: longestTitle } })
  await call(vendor, url, 'savedSearches.save', { name: '病理切片', query: { text: '病理切片' }, alert: 'off' })
  await vendor.close()
  const broker = await openAs(browser, url, 'broker')
  await call(broker, url, 'savedSearches.save', { name: '压铸质检新需求', query: { text: '铝合金压铸壳体', filters } })
  await call(broker, url, 'savedSearches.save', {
    name: '只要服务',
    query: { text: '', filters: { kind: ['capability'] } },
  })
  await broker.close()
}

/** A round of each kind that a broker meets: not yet asked, answered, impossible and stopped. */
const makeRounds = async (browser: Browser, url: string): Promise<void> => {
  const broker = await openAs(browser, url, 'broker')
  await demoRoundsDone(broker, url)
  const impossible = [{ of: 'form', value: 'technology', per: 'scenario', atLeast: 1 }]
  await call(broker, url, 'rounds.create', { title: '华东制造专场' })
  for (const config of [
    { title: '春季批量对接', lane: 'manufacturing' },
    { title: '只要技术', lane: 'medicine', limits: impossible },
  ]) {
    const at = await call<{ id: string; version: number }>(broker, url, 'rounds.create', config)
    await call(broker, url, 'rounds.run', at)
    await waitForRound(broker, url, at.id)
  }
  const stopped = await call<{ id: string; version: number }>(broker, url, 'rounds.create', { title: '先停一停' })
  await call(broker, url, 'rounds.run', stopped)
  await call(broker, url, 'rounds.cancel', { id: stopped.id })
  await broker.close()
}

const waitForRound = async (broker: BrowserContext, url: string, id: string): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { status } = await ask<{ status: string }>(broker, url, 'rounds.get', { id })
    if (status !== 'queued' && status !== 'running') return
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('a round did not end')
}
