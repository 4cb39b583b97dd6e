import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { appRouter } from './app-router.ts'
import { features } from './features.ts'
import { areas, type Feature } from './kernel/features/feature.ts'
import { invariantsOf, jobsOf, routesOf } from './kernel/features/running.ts'
import { parseCron } from './kernel/jobs/slots.ts'
import { listPolicies } from './kernel/trpc/procedures.ts'

const all: readonly Feature[] = features
const source = import.meta.dirname
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
const manifests = files.filter((name) => name.endsWith('.feature.ts'))

describe('the list of features', () => {
  it('names every manifest in the house', () => {
    expect(new Set(all.map(({ name }) => `${name}.feature.ts`))).toEqual(
      new Set(manifests.map((path) => basename(path))),
    )
    expect(all).toHaveLength(manifests.length)
  })

  it('stands in the order of the areas, so that nobody needs what comes later', () => {
    const order = all.map(({ area }) => areas.indexOf(area))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('has each feature in the folder of its area and name', () => {
    for (const { name, area } of all) expect(manifests).toContain(join('areas', area, name, `${name}.feature.ts`))
  })

  it('has names of features, jobs, consumers and kinds of subjects once', () => {
    const lists = [
      all.map(({ name }) => name),
      jobsOf(all).map(({ name }) => name),
      invariantsOf(all).map(({ name }) => name),
      all.flatMap(({ consumers }) => (consumers ?? []).map(({ name }) => name)),
      all.flatMap(({ subjects }) => Object.keys(subjects ?? {})),
      all.flatMap(({ events }) => events ?? []),
    ]
    for (const names of lists) expect(names).toEqual([...new Set(names)])
  })

  it('declares every event that its code emits', () => {
    const emitted = new Set<string>(
      files
        .filter((name) => name.startsWith('areas/') && name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .flatMap((name) => [...readFileSync(join(source, name), 'utf8').matchAll(/emit\(\{\s*type: '([^']+)'/g)])
        .map(([, type]) => type ?? ''),
    )
    expect(emitted).toEqual(new Set(all.flatMap(({ events }) => events ?? [])))
  })

  it('gives each procedure and route a policy, and each clock a pattern that is one', () => {
    expect(listPolicies(appRouter).length).toBeGreaterThan(90)
    for (const { policy, path } of routesOf(all)) expect(policy, path).toBeTruthy()
    for (const { cron } of jobsOf(all)) if (cron !== undefined) expect(() => parseCron(cron)).not.toThrow()
  })
})
