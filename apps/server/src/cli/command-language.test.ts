import { expect, it } from 'vitest'

import { shellLanguage } from './command-language.ts'

it.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_TW.UTF-8', LC_ALL: '' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zhuang' }, 'en'],
  [{}, 'en'],
] as const)('a shell with %j is answered in %s', (env, language) => {
  expect(shellLanguage(env)).toBe(language)
})
