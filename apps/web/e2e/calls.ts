import type { BrowserContext } from 'playwright-core'

type Caller = Pick<BrowserContext, 'request'>

/** A connection that the server closes for being idle just as it is used again: a browser asks once more, so do we. */
export const asking = { maxRetries: 2 }

/** Asks a procedure as the person of this context. */
export const ask = async <Answer>(context: Caller, url: string, procedure: string, input: object) => {
  const response = await context.request.get(
    `${url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
    asking,
  )
  if (!response.ok()) throw new Error(`${procedure} gave ${response.status()}: ${await response.text()}`)
  return ((await response.json()) as { result: { data: Answer } }).result.data
}

/** Calls a procedure that changes something, as the person of this context. */
export const call = async <Answer>(context: Caller, url: string, procedure: string, input: object) => {
  const response = await context.request.post(`${url}/trpc/${procedure}`, {
    headers: { 'x-duijie': '1', origin: url },
    data: input,
  })
  if (!response.ok()) throw new Error(`${procedure} gave ${response.status()}: ${await response.text()}`)
  return ((await response.json()) as { result: { data: Answer } }).result.data
}
