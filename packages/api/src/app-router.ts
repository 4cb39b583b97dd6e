import type { inferRouterOutputs } from '@trpc/server'

import { features } from './features.ts'
import type { Feature } from './kernel/features/feature.ts'
import { router } from './kernel/trpc/procedures.ts'

type RoutersOf<Features extends readonly Feature[]> = Features extends readonly [
  infer First extends Feature,
  ...infer Rest extends readonly Feature[],
]
  ? First['routers'] & RoutersOf<Rest>
  : unknown

/** The routers of all features under their names. Two features may not claim one name. */
const collectRouters = <const Features extends readonly Feature[]>(all: Features): RoutersOf<Features> => {
  const routers: Feature['routers'] = {}
  for (const feature of all) {
    for (const [name, value] of Object.entries(feature.routers)) {
      if (name in routers) throw new Error(`the name ${name} is taken before ${feature.name}`)
      routers[name] = value
    }
  }
  return routers as RoutersOf<Features>
}

/** Every procedure of the platform. No lazy routers: a walk of this object sees all of them. */
export const appRouter = router(collectRouters(features))

export type AppRouter = typeof appRouter
export type RouterOutputs = inferRouterOutputs<AppRouter>
