import { defineFeature } from '../../../kernel/features/feature.ts'
import { homeRouter } from './home.router.ts'

export const home = defineFeature({ name: 'home', area: 'desk', routers: { home: homeRouter } })
