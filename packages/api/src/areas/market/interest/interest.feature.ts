import { defineFeature } from '../../../kernel/features/feature.ts'
import { interestRouter } from './interest.router.ts'

export const interest = defineFeature({
  name: 'interest',
  area: 'market',
  routers: { interest: interestRouter },
  events: ['interest.changed', 'refusals.changed'],
})
