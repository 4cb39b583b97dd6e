import type { BrowserContext } from 'playwright-core'

/** Asks a procedure as the person of this context. */
export const ask = async <Answer>(context: BrowserContext, url: string, procedure: string, input: object) => {
  const response = await context.request.get(
    `${url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
  )
  if (!response.ok()) throw new Error(`${procedure} gave ${response.status()}: ${await response.text()}`)
  return ((await response.json()) as { result: { data: Answer } }).result.data
}

/** Calls a procedure that changes something, as the person of this context. */
export const call = async <Answer>(context: BrowserContext, url: string, procedure: string, input: object) => {
  const response = await context.request.post(`${url}/trpc/${procedure}`, {
    headers: { 'x-duijie': '1', origin: url },
    data: input,
  })
  if (!response.ok()) throw new Error(`${procedure} gave ${response.status()}: ${await response.text()}`)
  return ((await response.json()) as { result: { data: Answer } }).result.data
}
