import { describeSearchIndex } from '../../testing/contract.ts'
import { createEmbeddedIndex } from './embedded-index.ts'

describeSearchIndex('embedded', async ({ findConcepts }) => createEmbeddedIndex({ path: ':memory:', findConcepts }))
