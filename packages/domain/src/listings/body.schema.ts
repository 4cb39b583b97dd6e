import { z } from 'zod'

import { capabilityBody } from './capability.schema.ts'
import { computeBody } from './compute.schema.ts'
import { datasetBody } from './dataset.schema.ts'
import { scenarioBody } from './scenario.schema.ts'

/** What a listing says, by kind. */
export const listingBody = z.discriminatedUnion('kind', [capabilityBody, scenarioBody, datasetBody, computeBody])
export type ListingBody = z.infer<typeof listingBody>
