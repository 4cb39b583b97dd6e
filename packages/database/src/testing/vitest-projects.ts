import { fileURLToPath } from 'node:url'
import type { TestProjectInlineConfiguration } from 'vitest/config'

/** PGlite takes seconds to start; on a busy machine many. */
const TIMEOUT_MS = 60_000

const project = (name: 'sqlite' | 'postgres'): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    env: { DUIJIE_TEST_DIALECT: name },
    // One module graph per worker: test files share its engines instead of starting their own.
    isolate: false,
    globalSetup: fileURLToPath(import.meta.resolve('./server-cleanup.ts')),
    testTimeout: TIMEOUT_MS,
    hookTimeout: TIMEOUT_MS,
  },
})

/** `test.projects` of a package whose tests need a database: the same files run on both engines. */
export const vitestProjects: TestProjectInlineConfiguration[] = [project('sqlite'), project('postgres')]
