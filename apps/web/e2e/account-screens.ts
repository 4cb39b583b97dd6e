import type { Screen } from './screen-paths.ts'

/** Screens about a person's own account. */
export const accountScreens: readonly Screen[] = [
  { name: 'sign-in', viewer: 'anonymous', path: '/sign-in' },
  { name: 'sign-up', viewer: 'anonymous', path: '/sign-up' },
  {
    name: 'signed-up',
    viewer: 'anonymous',
    path: '/sign-up',
    act: async (page) => {
      await page.locator('input[autocomplete=name]').fill('路人甲')
      await page.locator('input[type=email]').fill('vendor@demo.duijie.example')
      await page.locator('input[type=password]').fill('a long enough password')
      await page.locator('main form button[type=submit]').click()
      await page.locator('main form').waitFor({ state: 'detached' })
    },
  },
  { name: 'account', viewer: 'plant', path: '/account' },
]
