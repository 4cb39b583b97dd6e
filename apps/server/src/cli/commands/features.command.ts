import { appRouter } from '@duijie/api/app-router.ts'
import { features } from '@duijie/api/features.ts'
import type { Feature } from '@duijie/api/kernel/features/feature.ts'
import { listPolicies } from '@duijie/api/kernel/trpc/procedures.ts'
import type { Command } from '../command.ts'

type ProcedureLike = { _def: { type: string } }

/** The kind of a procedure by its path: query, mutation or subscription. */
const kindOf = (path: string): string => {
  const procedures: Record<string, ProcedureLike> = appRouter._def.procedures as never
  return procedures[path]?._def.type ?? 'unknown'
}

const describeFeature = ({ name, area, routers, routes, events, jobs, subjects }: Feature) => ({
  name,
  area,
  procedures: listPolicies(appRouter)
    .filter(({ path }) => Object.hasOwn(routers, path.split('.')[0] ?? ''))
    .map(({ path, meta }) => ({ path, kind: kindOf(path), policy: meta.policy })),
  routes: (routes ?? []).map(({ method, path, policy }) => ({ method, path, policy })),
  events: events ?? [],
  jobs: (jobs ?? []).map(({ name: job, cron }) => ({ name: job, cron: cron ?? null })),
  subjects: Object.keys(subjects ?? {}),
})

/** From the list that the server runs. */
export const featuresCommand: Command = {
  name: 'features',
  usage: 'features [--json]',
  summary:
    'List the features in order, with their procedures and policies, routes, events, jobs and kinds of subjects.',
  options: {},
  run: async (call, print) => {
    const described = features.map(describeFeature)
    if (call.json) return print(JSON.stringify(described))
    for (const { name, area, procedures, routes, events, jobs, subjects } of described)
      print(
        `${area}/${name}: ${procedures.length} procedures, ${routes.length} routes, ${events.length} events, ` +
          `${jobs.length} jobs, ${subjects.length} kinds of subjects`,
      )
  },
}
