import { defineConfig } from 'vitest/config'
import { vitestProjects } from './src/testing/vitest-projects.ts'

export default defineConfig({ test: { projects: vitestProjects } })
