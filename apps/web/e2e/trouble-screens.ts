import type { Page } from 'playwright-core'

import { alterAnswers, loseCalls } from './altered-answers.ts'
import { listQuery, round, type Screen } from './screen-paths.ts'

const failedRound = (extra: object) => async (page: Page) => {
  await alterAnswers(page, 'rounds.get', (data) => ({ ...data, status: 'failed', failure: 'round.failed', ...extra }))
  return round('cancelled')(page)
}

/** A pairing that both sides still work on. */
const openPairing = async (page: Page) => {
  const [pairing] = await listQuery(page, 'pairings.list', { limit: 1, stage: 'connected' })
  return `/pairings/${pairing?.id}`
}

const dialogOf = (page: Page) => page.getByRole('dialog')

const pressClose = (page: Page) =>
  dialogOf(page)
    .getByRole('button', { name: /^(关闭对接|Close the pairing)$/ })
    .click()

const askToClose = async (page: Page) => {
  await page.getByRole('button', { name: /^(移动到…|Move to…)$/ }).click()
  await page.getByRole('menuitem', { name: /^(关闭对接|Close the pairing)$/ }).click()
  await dialogOf(page).waitFor()
}

const closeWithReason = async (page: Page) => {
  await askToClose(page)
  await dialogOf(page).getByRole('radio').last().check()
  await dialogOf(page).getByRole('textbox').fill('场景方今年没有预算，明年三月再议；已经告知双方联系人。')
  await pressClose(page)
  await dialogOf(page).getByRole('alert').waitFor()
}

const askWhyNot = async (page: Page) => {
  const whyNot = page.locator('section[aria-labelledby="round-why-not"]')
  await whyNot.getByRole('combobox').first().click()
  await page.getByRole('option').first().click()
  await whyNot.getByRole('combobox').nth(1).click()
  await page.getByRole('option').nth(3).click()
  await whyNot.getByRole('button', { name: /^(找出最小改动|Find the least change)$/ }).click()
  await whyNot.getByRole('status').nth(1).waitFor()
  await whyNot.scrollIntoViewIfNeeded()
}

const whyNotAt = (status: string) => async (page: Page) => {
  for (const procedure of ['rounds.ask', 'rounds.question'])
    await alterAnswers(page, procedure, (data) => ({ ...data, status, progress: 0.4, answer: undefined }))
  return round('done')(page)
}

const twoRounds = (left: string, right: string) => async (page: Page) => {
  const [a, b] = [await round(left)(page), await round(right)(page)].map((path) => path.slice('/rounds/'.length))
  return `/rounds/compare?a=${a}&b=${b}`
}

const unverified = (path: string) => async (page: Page) => {
  await alterAnswers(page, 'session.me', (data) => ({
    ...data,
    canMail: true,
    user: { ...Reflect.get(data, 'user'), isProved: false },
  }))
  return path
}

const sendProof = async (page: Page) => {
  await page.getByRole('button', { name: /^(发送验证邮件|Send the verification mail)$/ }).click()
  await page.getByRole('button', { name: /^(再发一次|Send it again)$/ }).waitFor()
}

/** Screens of what goes wrong, or of a moment that passes too soon to be looked at. */
export const troubleScreens: readonly Screen[] = [
  { name: 'round-failed', viewer: 'broker', path: failedRound({}) },
  { name: 'round-failed-reader', viewer: 'broker', path: failedRound({ actions: [] }) },
  { name: 'rounds-compare-same', viewer: 'broker', path: twoRounds('done', 'done') },
  { name: 'rounds-compare-unrun', viewer: 'broker', path: twoRounds('done', 'draft') },
  { name: 'why-not-running', viewer: 'broker', path: whyNotAt('running'), act: askWhyNot },
  { name: 'why-not-cancelled', viewer: 'broker', path: whyNotAt('cancelled'), act: askWhyNot },
  { name: 'unverified-home', viewer: 'vendor', path: unverified('/home'), act: sendProof },
  { name: 'unverified-invitations', viewer: 'newcomer', path: unverified('/invitations') },
  {
    name: 'close-without-reason',
    viewer: 'broker',
    path: openPairing,
    act: async (page) => {
      await askToClose(page)
      await pressClose(page)
      await dialogOf(page)
        .getByText(/^(请选择理由。|Choose a reason\.)$/)
        .waitFor()
    },
  },
  {
    name: 'close-refused',
    viewer: 'broker',
    refused: true,
    path: async (page) => {
      await alterAnswers(page, 'pairings.get', (data) => ({
        ...data,
        version: Number(Reflect.get(data, 'version')) - 1,
      }))
      return openPairing(page)
    },
    act: closeWithReason,
  },
  {
    name: 'close-offline',
    viewer: 'broker',
    refused: true,
    path: async (page) => {
      await loseCalls(page, 'pairings.move')
      return openPairing(page)
    },
    act: closeWithReason,
  },
]
