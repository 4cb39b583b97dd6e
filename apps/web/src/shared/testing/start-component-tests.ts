import { cleanup } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

import { changeLanguage, startTranslations } from '../i18n.ts'

// The real catalogues, in Chinese until a test asks for another language.
beforeAll(async () => {
  await startTranslations()
  await changeLanguage('zh-CN')
})

afterEach(cleanup)
