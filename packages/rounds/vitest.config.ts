import { defineConfig } from 'vitest/config'

// Property tests and real files take seconds on a busy machine; speed is shown by benchmarks, not by a time-out.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 120_000 } })
