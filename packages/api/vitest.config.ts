import { vitestProjects } from '@duijie/database/testing/vitest-projects.ts'
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { projects: vitestProjects } })
