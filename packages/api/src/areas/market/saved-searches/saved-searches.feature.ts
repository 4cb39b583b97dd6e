import { defineFeature } from '../../../kernel/features/feature.ts'
import { sendDigestsJob } from './digests.job.ts'
import { createSavedSearchesConsumer } from './saved-searches.consumer.ts'
import { savedSearchesRouter } from './saved-searches.router.ts'
import { stopMailsRoutes } from './stop-mails.route.ts'

export const savedSearches = defineFeature({
  name: 'saved-searches',
  area: 'market',
  routers: { savedSearches: savedSearchesRouter },
  routes: stopMailsRoutes,
  consumers: [{ name: 'saved-searches', isIndex: false, create: createSavedSearchesConsumer }],
  jobs: [sendDigestsJob],
})
