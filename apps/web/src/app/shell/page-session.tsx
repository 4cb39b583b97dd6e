import { useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'

import { forgetAnswers } from '../../shared/api.ts'
import { HeldSession, useSession } from '../../shared/session.ts'

const SignInAgain = lazy(async () => ({
  default: (await import('../../areas/identity/accounts/sign-in-again.tsx')).SignInAgain,
}))

type Seen = { session: SessionView; path: string | undefined }

/** The session that this page was opened in, once it has ended without the page being left. */
const useEndedSession = (): SessionView | undefined => {
  const session = useSession()
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const [seen, setSeen] = useState<Seen>({ session, path })
  const wasHere = seen.session.user !== null
  const isEnded = wasHere && session.user === null
  const isLeft = isEnded && seen.path !== path
  if (isLeft || (!isEnded && (seen.session !== session || seen.path !== path))) setSeen({ session, path })
  useEffect(() => {
    if (isLeft) forgetAnswers()
  }, [isLeft])
  return isEnded && !isLeft ? seen.session : undefined
}

/** Asks the guards again when somebody signs in or may do something else; who is signed out keeps his page. */
const useGuardsAgain = (): void => {
  const router = useRouter()
  const { mark, user } = useSession()
  const isSignedIn = user !== null
  const asked = useRef(mark)
  useEffect(() => {
    if (asked.current === mark || !isSignedIn) return
    asked.current = mark
    void router.invalidate()
  }, [mark, isSignedIn, router])
}

/** Gives the page its session: that of now, or the one that ended while it was open, with a way to sign in again in place. */
export const PageSession = ({ children }: { children: ReactNode }) => {
  const ended = useEndedSession()
  useGuardsAgain()
  return (
    <>
      {ended && (
        <Suspense>
          <SignInAgain session={ended} />
        </Suspense>
      )}
      <HeldSession value={ended}>{children}</HeldSession>
    </>
  )
}
