import { DomainError } from '@duijie/domain/shared/domain-error.ts'
import type { HttpRoute } from '../../../kernel/features/http-route.ts'
import { stopMails } from './search-mails.service.ts'

const path = '/api/stop-mails/:token'

const answer = (body: object, status: number): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

const isOneClick = async (request: Request): Promise<boolean> => {
  const form = await request.formData().catch(() => undefined)
  return form?.get('List-Unsubscribe') === 'One-Click'
}

/**
 * Where the mail programs' own button stops the mails of saved searches (RFC 8058). They post the form
 * `List-Unsubscribe=One-Click` from servers of theirs, without cookies and without our header: the token in the path is
 * all that counts, and the same answer comes however often they post.
 */
const stopByPost: HttpRoute = {
  method: 'POST',
  path,
  policy: 'anyone',
  handle: async (deps, request, { token = '' }) => {
    if (!(await isOneClick(request))) return answer({ error: 'request.refused' }, 400)
    try {
      await stopMails(deps, token)
      return answer({ ok: true }, 200)
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'forbidden') return answer({ error: error.code }, 403)
      throw error
    }
  },
}

/** Whoever merely opens the address, as scanners of mails do, is led to the page that asks first. */
const askByPage: HttpRoute = {
  method: 'GET',
  path,
  policy: 'anyone',
  handle: async (_deps, _request, { token = '' }) =>
    new Response(null, { status: 302, headers: { Location: `/stop-mails#${encodeURIComponent(token)}` } }),
}

export const stopMailsRoutes = [askByPage, stopByPost]
