import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'

import { settled } from '../browser.ts'
import { ask, call } from '../calls.ts'
import { demo, minute, openAs, password, type World } from './world.ts'

const railOf = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts()

/** The frame as it is now, without a reload: the places of the rail and what the top bar says of the reader. */
const frameOf = async (page: Page) => {
  const bar = page.getByRole('banner')
  const acting = await bar.getByRole('button', { name: /^当前身份/ }).allInnerTexts()
  return {
    rail: (await railOf(page)).slice(1),
    acting: acting[0],
    isAsked: (await bar.getByRole('link', { name: '登录' }).count()) > 0,
  }
}

const signedOut = { rail: ['首页', '搜索', '登录'], acting: undefined, isAsked: true }
const member = (acting: string) => ({
  rail: ['工作台', '搜索', '我们的资源', '对接', '机构'],
  acting,
  isAsked: false,
})
const person = { rail: ['工作台', '搜索'], acting: '个人', isAsked: false }

const expectFrame = async (page: Page, frame: Awaited<ReturnType<typeof frameOf>>): Promise<void> =>
  expect.poll(() => frameOf(page), { timeout: 10_000 }).toEqual(frame)

type Session = { user: { id: string }; organisations: { id: string; name: string }[] }

/** The organisation that the person of this browser acts for at first. */
const firstOf = async (context: BrowserContext, url: string) => {
  const [organisation] = (await ask<Session>(context, url, 'session.me', {})).organisations
  if (!organisation) throw new Error('this person belongs to an organisation')
  return organisation
}

const memberOf = async (context: BrowserContext, url: string) => member((await firstOf(context, url)).name)

type Organisation = { detail: { version: number } }

const signInByPassword = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('邮箱').fill(demo(name).email)
  await page.getByRole('textbox', { name: '密码' }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^账户菜单/ }).click()
  await page.getByRole('menuitem', { name: '退出登录' }).click()
}

/** The frame tells the truth at once: who is here, for whom they act and what they may do. */
export const sessionChecks = (world: () => World): void => {
  it(
    'says who is here right after each way of signing in and out, without a reload',
    async () => {
      const { page, context } = await openAs(world(), undefined)
      await page.goto('/sign-in')
      await expectFrame(page, signedOut)
      await page.locator('[data-persona=vendor]').click()
      await page.waitForURL('**/home')
      await expectFrame(page, await memberOf(context, world().server.url))

      await signOut(page)
      await expectFrame(page, signedOut)

      await page.goto('/mine')
      await page.waitForURL(/\/sign-in\?back=/)
      await signInByPassword(page, 'plant')
      await page.waitForURL('**/mine')
      await expectFrame(page, await memberOf(context, world().server.url))
      await signOut(page)
      await expectFrame(page, signedOut)

      await page.goto('/sign-up')
      await page.getByLabel('姓名').fill('路人甲')
      await page.getByLabel('邮箱').fill('passer-by@example.test')
      await page.getByRole('textbox', { name: '密码' }).fill('a long enough password')
      await page.getByRole('button', { name: '注册' }).click()
      await page.getByRole('main').getByRole('link', { name: '去登录' }).click()
      await page.getByLabel('邮箱').fill('passer-by@example.test')
      await page.getByRole('textbox', { name: '密码' }).fill('a long enough password')
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.waitForURL('**/home')
      await expectFrame(page, person)
      expect(await railOf(page)).toHaveLength(3)
      await context.close()
    },
    2 * minute,
  )

  it(
    'says for whom one acts right after founding, switching and in another window',
    async () => {
      const { page, context } = await openAs(world(), 'farm')
      await page.goto('/home')
      const first = await firstOf(context, world().server.url)
      await expectFrame(page, member(first.name))
      const other = await context.newPage()
      await other.goto('/home')
      await settled(other)

      await page.goto('/organisations/new')
      await page.getByLabel('机构名称').fill('沿溪智慧农机合作社')
      await page.getByRole('button', { name: '创建机构' }).last().click()
      await page.waitForURL(/\/organisations\/org_/)
      await expectFrame(page, member('沿溪智慧农机合作社'))

      await page.getByRole('button', { name: /^当前身份/ }).click()
      await page.getByRole('menuitem', { name: first.name }).click()
      await page.waitForURL('**/home')
      await expectFrame(page, member(first.name))
      await expectFrame(other, member(first.name))
      expect(await railOf(other)).toContain('我们的资源')
      await context.close()
    },
    2 * minute,
  )

  it(
    'says that a membership or an organisation was taken away meanwhile, with the next answer',
    async () => {
      const editor = await openAs(world(), 'vendor.fang')
      await editor.page.goto('/home')
      await settled(editor.page)
      const owner = await openAs(world(), 'vendor')
      const organisation = await firstOf(owner.context, world().server.url)
      type Members = { members: { id: string; email: string }[] }
      const { members } = await ask<Members>(owner.context, world().server.url, 'organisations.members', {
        organisationId: organisation.id,
      })
      const memberId = members.find(({ email }) => email === demo('vendor.fang').email)?.id
      await call(owner.context, world().server.url, 'organisations.removeMember', { memberId })
      await editor.page.getByRole('link', { name: '搜索', exact: true }).click()
      await expectFrame(editor.page, person)

      await owner.page.goto('/home')
      await settled(owner.page)
      await expectFrame(owner.page, member(organisation.name))
      const admin = await openAs(world(), 'admin')
      const { detail } = await ask<Organisation>(admin.context, world().server.url, 'organisations.get', {
        id: organisation.id,
      })
      await call(admin.context, world().server.url, 'organisations.setVerification', {
        id: organisation.id,
        version: detail.version,
        state: 'suspended',
        reason: '资料待核实',
      })
      await owner.page.getByRole('link', { name: '搜索', exact: true }).click()
      await expectFrame(owner.page, person)
      expect(await railOf(owner.page)).not.toContain('我们的资源')
      for (const { context } of [editor, owner, admin]) await context.close()
    },
    2 * minute,
  )

  it(
    'says that a session has ended, keeps what was typed, and lets its writer sign in over the form',
    async () => {
      const { page, context } = await openAs(world(), 'plant')
      await page.goto('/listings/new/scenario')
      await page.getByLabel('标题').fill('铸件砂眼在线检测')
      await page.getByRole('button', { name: '建立草稿' }).click()
      await page.waitForURL(/\/listings\/lst_\w+\/edit$/)
      await settled(page)
      const frame = await memberOf(context, world().server.url)
      await context.clearCookies()
      const need = page.getByRole('textbox', { name: '要解决的问题' })
      await need.fill('夜班漏检率高，质检员看不过来。')
      const dialog = page.getByRole('dialog', { name: '请重新登录' })
      await dialog.waitFor()
      await expectFrame(page, signedOut)
      expect(await need.inputValue()).toBe('夜班漏检率高，质检员看不过来。')

      await dialog.getByRole('textbox', { name: '密码' }).fill(password)
      await dialog.getByRole('button', { name: '登录并继续' }).click()
      await expectFrame(page, frame)
      await page.getByText(/\d 已保存$/).waitFor()
      expect(await need.inputValue()).toBe('夜班漏检率高，质检员看不过来。')
      await page.reload()
      await settled(page)
      expect(await need.inputValue()).toBe('夜班漏检率高，质检员看不过来。')
      await context.close()
    },
    2 * minute,
  )
}
