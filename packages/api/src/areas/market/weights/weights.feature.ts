import { defineFeature } from '../../../kernel/features/feature.ts'
import { weightsRouter } from './weights.router.ts'

export const weights = defineFeature({
  name: 'weights',
  area: 'market',
  routers: { weights: weightsRouter },
  events: ['weights.changed'],
})
