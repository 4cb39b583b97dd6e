import { defineConfig } from 'vitest/config'

import { termLabels } from './vite/term-labels.ts'

export default defineConfig({
  test: {
    projects: [
      { plugins: [termLabels()], test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
