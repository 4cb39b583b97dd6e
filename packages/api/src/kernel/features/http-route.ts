import type { ProcedurePolicy } from '../access/procedure-policy.ts'
import type { Deps } from '../deps.ts'

/** An HTTP route outside tRPC, for callers that cannot speak it. It is limited and counted like any call. */
export type HttpRoute = {
  method: 'GET' | 'POST'
  /** From the root, with parameters as `:name`: `/api/stop-mails/:token`. */
  path: string
  policy: ProcedurePolicy
  handle: (deps: Deps, request: Request, parameters: Record<string, string>) => Promise<Response>
}
