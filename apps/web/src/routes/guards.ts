import { redirect } from '@tanstack/react-router'

import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'

type Guarded = { context: { session: SessionView }; location: { href: string } }

/** For `beforeLoad` of pages that need a signed-in reader: sends him to sign in and back again. */
export const signedIn = ({ context, location }: Guarded): void => {
  if (!context.session.user) throw redirect({ to: '/sign-in', search: { back: location.href } })
}
