import { defineFeature } from '../../../kernel/features/feature.ts'
import { sessionRouter } from './sessions.router.ts'

export const sessions = defineFeature({ name: 'sessions', area: 'identity', routers: { session: sessionRouter } })
