import { createRootRoute, redirect } from '@tanstack/react-router'

import { FrameError, FramePending } from '../app/shell/bare-frame.tsx'
import { Shell } from '../app/shell/shell.tsx'
import { queryClient } from '../shared/api.ts'
import { sessionQuery } from '../shared/session.ts'

/** Knows who is here before any page renders; while nobody administers the platform, only the set-up page opens. */
export const rootRoute = createRootRoute({
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery())
    if (session.needsSetup && location.pathname !== '/setup') throw redirect({ to: '/setup' })
    return { session }
  },
  component: Shell,
  pendingComponent: FramePending,
  errorComponent: FrameError,
})
