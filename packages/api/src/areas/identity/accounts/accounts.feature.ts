import { defineFeature } from '../../../kernel/features/feature.ts'
import { setupRouter } from './accounts.router.ts'
import type { Auth } from './auth.ts'

declare module '../../../kernel/deps.ts' {
  interface Deps {
    auth: Auth
  }
}

export const accounts = defineFeature({
  name: 'accounts',
  area: 'identity',
  routers: { setup: setupRouter },
})
