import { settled } from './browser.ts'
import {
  clickFirst,
  endedPairing,
  everyDesk,
  firstListing,
  firstPairing,
  listQuery,
  myOrganisation,
  otherOrganisation,
  ownListing,
  refusalsOf,
  wishedPairing,
  round,
  type Screen,
} from './screen-paths.ts'
import { accountScreens } from './account-screens.ts'
import { pasteTable } from './paste-table.ts'
import { troubleScreens } from './trouble-screens.ts'

const repeatedWord = '汽车铝合金压铸壳体表面砂眼裂纹冷隔与尺寸偏差在线联合检测'.repeat(4)

/** Screens that must stay calm with ten thousand rows behind them. */
export const crowdedScreens: readonly Screen[] = [
  { name: 'crowd-home', viewer: 'plant', path: '/home' },
  { name: 'crowd-mine', viewer: 'plant', path: '/mine' },
  { name: 'crowd-organisation', viewer: 'plant', path: async (page) => `/organisations/${await myOrganisation(page)}` },
  { name: 'crowd-search', viewer: 'plant', path: '/search' },
  { name: 'crowd-search-text', viewer: 'plant', path: '/search?q=焊装线能耗预测' },
  { name: 'crowd-matches', viewer: 'vendor', path: ownListing('published', '?tab=matches') },
]

/** Every screen in every state that the design names. */
export const screens: readonly Screen[] = [
  { name: 'landing', viewer: 'anonymous', path: '/' },
  { name: 'search', viewer: 'anonymous', path: '/search' },
  { name: 'search-text', viewer: 'anonymous', path: '/search?q=缺陷检测&kind=scenario,capability' },
  { name: 'search-english', viewer: 'anonymous', path: '/search?q=defect%20inspection' },
  { name: 'search-empty', viewer: 'anonymous', path: '/search?q=zzzz&sector=C' },
  { name: 'search-nearest', viewer: 'plant', path: '/search?q=缺馅检测&kind=capability' },
  { name: 'search-few', viewer: 'vendor', path: '/search?q=defct%20inspecton%20zzzz&sector=C' },
  {
    name: 'search-map-open',
    viewer: 'anonymous',
    path: '/search',
    act: async (page) => page.getByRole('button', { name: /^(制造|Manufacturing)$/ }).click(),
  },
  {
    name: 'search-names',
    viewer: 'anonymous',
    path: '/search',
    act: async (page) => {
      await page.locator('[data-search-box]').pressSequentially('baic')
      await page.getByRole('group', { name: /机构与模型|Organisations and models/ }).waitFor()
      await settled(page)
    },
  },
  {
    name: 'search-recent',
    viewer: 'plant',
    path: '/search?sector=ZZZ',
    act: async (page) => {
      for (const text of ['表面缺陷检测', '能耗', repeatedWord]) {
        await page.locator('[data-search-box]').fill(text)
        await page.keyboard.press('Enter')
      }
      await page.locator('[data-search-box]').fill('')
      await page.getByRole('group', { name: /最近搜索|Recent searches/ }).waitFor()
      await settled(page)
    },
  },
  { name: 'search-beyond', viewer: 'anonymous', path: '/search?page=99999' },
  { name: 'search-unknown', viewer: 'anonymous', path: '/search?sector=ZZZ&kind=foo&sort=price' },
  {
    name: 'search-hostile',
    viewer: 'vendor',
    path: `/search?q=${encodeURIComponent(`"';<b>%00\u0000😀${'长'.repeat(400)}`)}&task=${'x'.repeat(64)}`,
  },
  {
    name: 'search-degraded',
    viewer: 'anonymous',
    path: '/search?q=检测',
    act: async (page) => {
      await page.route(/search\.listings/, async (route) => {
        const answer = await route.fetch()
        await route.fulfill({
          response: answer,
          body: (await answer.text()).replaceAll('"degraded":false', '"degraded":true'),
        })
      })
      await page.getByRole('combobox').selectOption('newest')
      await page.getByText(/当前为简化搜索|This is a simpler search/).waitFor()
    },
  },
  { name: 'forgot-password', viewer: 'anonymous', path: '/forgot-password' },
  { name: 'reset-password', viewer: 'anonymous', path: '/reset-password#a-token' },
  { name: 'not-found', viewer: 'anonymous', path: '/nowhere' },
  { name: 'listing-gone', viewer: 'anonymous', path: '/listings/lst_gone', refused: true },
  { name: 'scenario-stranger', viewer: 'anonymous', path: firstListing('scenario') },
  { name: 'capability-stranger', viewer: 'anonymous', path: firstListing('capability') },
  { name: 'dataset', viewer: 'anonymous', path: firstListing('dataset') },
  { name: 'compute', viewer: 'anonymous', path: firstListing('compute') },
  { name: 'home-vendor', viewer: 'vendor', path: '/home' },
  { name: 'home-industry', viewer: 'plant', path: '/home' },
  { name: 'home-broker', viewer: 'broker', path: '/home' },
  { name: 'mine', viewer: 'plant', path: '/mine' },
  { name: 'imports', viewer: 'plant', path: '/imports' },
  { name: 'imports-columns', viewer: 'plant', path: '/imports', act: pasteTable() },
  { name: 'imports-checked', viewer: 'plant', path: '/imports', act: pasteTable('check') },
  { name: 'imports-staff', viewer: 'broker', path: '/imports' },
  { name: 'scenario-matches', viewer: 'plant', path: ownListing('published', '?tab=matches') },
  { name: 'capability-matches', viewer: 'vendor', path: ownListing('published', '?tab=matches') },
  {
    name: 'matches-why',
    viewer: 'plant',
    path: ownListing('published', '?tab=matches'),
    act: clickFirst(/^(查看依据|Show why)$/),
  },
  {
    name: 'matches-why-not-higher',
    viewer: 'broker',
    path: async (page) => `${await firstListing('scenario', '冷轧镀锌板')(page)}?tab=matches`,
    act: async (page) => {
      await page
        .getByRole('button', { name: /^(查看依据|Show why)$/ })
        .nth(2)
        .click()
      await page.getByRole('button', { name: /^(为什么不更靠前？|Why not higher\?)$/ }).click()
      await page.getByRole('status').first().waitFor()
    },
  },
  {
    name: 'matches-why-not-listed',
    viewer: 'broker',
    path: async (page) => `${await firstListing('scenario', '冷轧镀锌板')(page)}?tab=matches`,
    act: async (page) => {
      const box = page.getByRole('combobox', { name: /为什么不在列表里|not in this list/ })
      await box.fill('Qwen3')
      await page.getByRole('option').first().click()
      await page.getByRole('status').first().waitFor()
      // Where the click left the page, a title may stand half under the bar at the top.
      await page.evaluate(() => window.scrollTo(0, 0))
    },
  },
  {
    name: 'matches-interest',
    viewer: 'plant',
    path: ownListing('published', '?tab=matches'),
    act: async (page) => {
      await clickFirst(/^(查看依据|Show why)$/)(page)
      await clickFirst(/^(表示意愿|Say how interested you are)$/)(page)
    },
  },
  { name: 'nothing-fits', viewer: 'stranded', path: ownListing('published', '?tab=matches') },
  { name: 'refusals', viewer: 'stranded', path: refusalsOf },
  { name: 'refusals-empty', viewer: 'vendor', path: refusalsOf },
  {
    name: 'refuse-organisation',
    viewer: 'plant',
    path: otherOrganisation,
    act: async (page) => {
      await clickFirst(/^(不与该机构对接|Rule out this organisation)$/)(page)
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'pairing-declined', viewer: 'vendor', path: endedPairing('declined') },
  { name: 'pairing-closed-broker', viewer: 'broker', path: endedPairing('closed') },
  { name: 'listing-history', viewer: 'plant', path: ownListing('published', '?tab=history') },
  { name: 'form-scenario', viewer: 'plant', path: '/listings/new/scenario' },
  { name: 'form-capability', viewer: 'vendor', path: '/listings/new/capability' },
  { name: 'form-change', viewer: 'plant', path: ownListing('published', '/edit') },
  { name: 'pairings', viewer: 'vendor', path: '/pairings' },
  { name: 'pairing-room', viewer: 'plant', path: firstPairing },
  { name: 'pairing-room-broker', viewer: 'broker', path: firstPairing },
  { name: 'board', viewer: 'broker', path: '/board' },
  { name: 'rounds', viewer: 'broker', path: '/rounds' },
  { name: 'round-draft', viewer: 'broker', path: round('draft') },
  { name: 'round-done', viewer: 'broker', path: round('done') },
  { name: 'round-nothing-fits', viewer: 'broker', path: round('no_solution') },
  {
    name: 'round-config',
    viewer: 'broker',
    path: round('done'),
    act: async (page) => {
      await page.getByRole('button', { name: /修改分配条件|Change the settings/ }).click()
      await page.getByText(/逐个挑选|One by one/).click()
      const add = page.getByRole('button', { name: /添加限额|Add a limit/ })
      for (const kind of ['size', 'vendors', 'each_sector']) {
        await add.click()
        await page
          .getByLabel(/^(对象|On)$/)
          .last()
          .selectOption(kind)
      }
      await page.getByRole('button', { name: /重新分配|Run again/ }).click()
      await page
        .getByRole('alert')
        .filter({ hasText: /至少选一个场景|at least one scenario/ })
        .waitFor()
    },
  },
  {
    name: 'round-scenario-picker',
    viewer: 'broker',
    path: round('draft'),
    act: async (page) => {
      await page.getByText(/逐个挑选|One by one/).click()
      await page.getByRole('button', { name: /^(挑选场景|Choose scenarios)$/ }).click()
      await page.getByRole('dialog').getByRole('checkbox').nth(3).check()
    },
  },
  { name: 'round-published', viewer: 'broker', path: round('published') },
  { name: 'round-cancelled', viewer: 'broker', path: round('cancelled') },
  { name: 'rounds-compare', viewer: 'broker', path: '/rounds/compare' },
  {
    name: 'rounds-compared',
    viewer: 'broker',
    path: async (page) => {
      const rows = await listQuery(page, 'rounds.list', { limit: 50 })
      const [a, b] = rows.filter(({ status }) => status === 'done').slice(-2)
      return `/rounds/compare?a=${a?.id}&b=${b?.id}`
    },
  },
  {
    name: 'staff-more',
    viewer: 'broker',
    path: '/home',
    act: async (page) => {
      // A desk has all places in its rail.
      const more = page.getByRole('button', { name: /^(更多|More)$/ })
      if (await more.isVisible()) await more.click()
    },
  },
  { name: 'rounds-staff-only', viewer: 'vendor', path: '/rounds' },
  {
    name: 'saved-searches',
    viewer: 'vendor',
    path: '/saved-searches',
    act: async (page) => {
      const button = page.getByRole('button', { name: /查看新内容|Show new ones/ }).first()
      await button.click()
      await settled(page)
    },
  },
  { name: 'saved-searches-staff', viewer: 'broker', path: '/saved-searches' },
  { name: 'saved-searches-empty', viewer: 'plant', path: '/saved-searches' },
  { name: 'stop-mails', viewer: 'anonymous', path: '/stop-mails#usr_nobody.nothing' },
  { name: 'review', viewer: 'broker', path: '/review' },
  { name: 'organisation', viewer: 'plant', path: async (page) => `/organisations/${await myOrganisation(page)}` },
  { name: 'members', viewer: 'plant', path: async (page) => `/organisations/${await myOrganisation(page)}/members` },
  { name: 'settings', viewer: 'plant', path: async (page) => `/organisations/${await myOrganisation(page)}/settings` },
  { name: 'new-organisation', viewer: 'plant', path: '/organisations/new' },
  { name: 'invitations', viewer: 'plant', path: '/invitations' },
  { name: 'verification', viewer: 'admin', path: '/admin/organisations' },
  { name: 'staff-only', viewer: 'vendor', path: '/admin/organisations' },
  { name: 'weights', viewer: 'admin', path: '/admin/weights' },
  {
    name: 'weights-preview',
    viewer: 'admin',
    path: '/admin/weights',
    act: async (page) => {
      await page
        .getByRole('textbox', { name: /用词相近|Shared wording/ })
        .first()
        .fill('2')
      await page.locator('section[aria-labelledby="weight-effect"] table').waitFor({ timeout: 20_000 })
      await page.locator('section[aria-labelledby="weight-effect"] [role="progressbar"]').waitFor({ state: 'detached' })
    },
  },
  { name: 'jobs', viewer: 'admin', path: '/admin/jobs' },
  { name: 'jobs-parked', viewer: 'admin', path: '/admin/jobs?state=parked' },
  { name: 'weights-admin-only', viewer: 'broker', path: '/admin/weights' },
  ...accountScreens,
  ...troubleScreens,
  ...everyDesk('newcomer'),
  ...everyDesk('longest'),
  { name: 'longest-listing', viewer: 'longest', path: ownListing('published', '') },
  { name: 'longest-matches', viewer: 'longest', path: ownListing('published', '?tab=matches') },
  { name: 'longest-form', viewer: 'longest', path: ownListing('published', '/edit') },
  { name: 'longest-room', viewer: 'longest', path: firstPairing },
  { name: 'longest-wishes', viewer: 'broker', path: wishedPairing },
  { name: 'longest-search', viewer: 'broker', path: '/search?q=汽车铝合金压铸壳体' },
  {
    name: 'palette',
    viewer: 'plant',
    path: '/home',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('检测')
      await page.waitForTimeout(400)
    },
  },
  {
    name: 'error',
    viewer: 'anonymous',
    path: '/search',
    refused: true,
    act: async (page) => {
      await page.route('**/trpc/**', (route) => route.abort())
      await page.getByRole('combobox').selectOption('newest')
      await page.getByRole('alert').waitFor({ timeout: 20_000 })
    },
  },
]
