/** What our own pages send with every change. */
export const ownHeaders: Record<string, string> = { 'content-type': 'application/json', 'x-duijie': '1' }

/** Posts to a server as one of its own pages does, unless the headers say otherwise. */
export const postTo = (
  url: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = ownHeaders,
): Promise<Response> =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { origin: url, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
