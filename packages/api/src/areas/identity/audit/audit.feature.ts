import { defineFeature } from '../../../kernel/features/feature.ts'
import { auditRouter } from './audit.router.ts'

export const audit = defineFeature({ name: 'audit', area: 'identity', routers: { audit: auditRouter } })
