import type { JobDeclaration } from '../../../kernel/jobs/job.ts'
import { sendSearchDigests } from './search-digests.ts'

/** Looks every minute for digests that are due, in one process of all. */
export const sendDigestsJob: JobDeclaration = {
  name: 'saved-searches.send-digests',
  cron: '* * * * *',
  isWanted: ({ mailer }) => mailer !== undefined,
  run: async (deps, { signal }) => {
    const { mailer } = deps
    if (!mailer) return
    const mails = await sendSearchDigests({ ...deps, mailer }, async () => !signal.aborted)
    if (mails > 0) deps.log.info({ mails }, 'digests of saved searches sent')
  },
}
