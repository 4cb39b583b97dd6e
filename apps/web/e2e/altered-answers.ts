import type { Page, Route } from 'playwright-core'

type Answer = { result?: { data: object } }

const proceduresOf = ({ pathname }: URL): string[] =>
  pathname.startsWith('/trpc/') ? decodeURIComponent(pathname.slice('/trpc/'.length)).split(',') : []

const onCalls = (page: Page, procedure: string, handle: (route: Route) => Promise<void>): Promise<unknown> =>
  page.route((url) => proceduresOf(url).includes(procedure), handle)

/** Lets the page read other data than the server gave, for states that it gets into by accident only. */
export const alterAnswers = (page: Page, procedure: string, alter: (data: object) => object) =>
  onCalls(page, procedure, async (route) => {
    const response = await route.fetch()
    const names = proceduresOf(new URL(route.request().url()))
    const answers = (await response.json()) as Answer | Answer[]
    const altered = (answer: Answer, at: number): Answer =>
      names[at] === procedure && answer.result ? { ...answer, result: { data: alter(answer.result.data) } } : answer
    // Acts are not sent in batches.
    await route.fulfill({ response, json: Array.isArray(answers) ? answers.map(altered) : altered(answers, 0) })
  })

/** The connection is lost whenever the page calls this procedure. */
export const loseCalls = (page: Page, procedure: string) => onCalls(page, procedure, (route) => route.abort())
