import { defineConfig } from 'vitest/config'

// Property tests and a real server need more than the default on a busy machine.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } })
