/** What went wrong, as far as the server told. */
export type Problem = {
  kind: 'offline' | 'unauthenticated' | 'forbidden' | 'not_found' | 'conflict' | 'invalid' | 'limited' | 'unexpected'
  /** Stable code such as `pairing.changed_meanwhile`; its sentence is in the `errors` catalogue. */
  code: string
  parameters: Record<string, string | number | boolean | null>
  fields: { field: string; code: string }[]
  /** What to quote when asking for help. */
  requestId?: string
}

type ErrorData = {
  code?: string
  domainCode?: string
  parameters?: Problem['parameters']
  fields?: Problem['fields']
  requestId?: string
}

const kinds: Record<string, Problem['kind']> = {
  UNAUTHORIZED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not_found',
  CONFLICT: 'conflict',
  BAD_REQUEST: 'invalid',
  PAYLOAD_TOO_LARGE: 'invalid',
  UNPROCESSABLE_CONTENT: 'conflict',
  TOO_MANY_REQUESTS: 'limited',
}

const dataOf = (error: unknown): ErrorData | undefined => {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined
  return typeof error.data === 'object' && error.data !== null ? error.data : undefined
}

/** Reads any thrown value. An error without data from the server means that the server was not reached. */
export const readProblem = (error: unknown): Problem => {
  const data = dataOf(error)
  if (!data) {
    const unreachable = error instanceof Error && error.name === 'TRPCClientError'
    return {
      kind: unreachable ? 'offline' : 'unexpected',
      code: unreachable ? 'offline' : 'internal',
      parameters: {},
      fields: [],
    }
  }
  return {
    kind: kinds[data.code ?? ''] ?? 'unexpected',
    code: data.domainCode ?? 'internal',
    parameters: data.parameters ?? {},
    fields: data.fields ?? [],
    ...(data.requestId ? { requestId: data.requestId } : {}),
  }
}

/** Whether asking again may help: the server was away or stumbled. A refusal stays a refusal. */
export const mayRetry = (error: unknown): boolean => {
  const { kind } = readProblem(error)
  return kind === 'offline' || kind === 'unexpected'
}
