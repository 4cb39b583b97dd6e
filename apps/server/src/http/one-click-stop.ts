import { Hono } from 'hono'

import type { Deps } from '@duijie/api/kernel/deps.ts'
import { stopMails } from '@duijie/api/areas/market/saved-searches/search-mails.service.ts'
import { DomainError } from '@duijie/domain/shared/domain-error.ts'

/**
 * Where the mail programs' own button stops the mails of saved searches (RFC 8058). They post the form
 * `List-Unsubscribe=One-Click` from servers of theirs, without cookies and without our header: the token in the path is
 * all that counts, and the same answer comes however often they post. Whoever merely opens the address, as scanners of
 * mails do, is led to the page that asks first.
 */
export const createOneClickStop = (deps: Deps): Hono => {
  const app = new Hono()
  app.get('/:token', (context) => context.redirect(`/stop-mails#${encodeURIComponent(context.req.param('token'))}`))
  app.post('/:token', async (context) => {
    context.header('Cache-Control', 'no-store')
    const form = await context.req.parseBody().catch(() => undefined)
    if (form?.['List-Unsubscribe'] !== 'One-Click') return context.json({ error: 'request.refused' }, 400)
    try {
      await stopMails(deps, context.req.param('token'))
      return context.json({ ok: true })
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'forbidden') return context.json({ error: error.code }, 403)
      throw error
    }
  })
  return app
}
