import { defineConfig } from 'vitest/config'

// Property tests and real files take seconds on a busy machine; speed is shown by benchmarks, not by a time-out.
// One module graph per worker: what is built from the taxonomy is built once.
export default defineConfig({ test: { isolate: false, testTimeout: 120_000, hookTimeout: 120_000 } })
