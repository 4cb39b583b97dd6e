import { createTransport } from 'nodemailer'

import { MailAwayError, type Mailer } from '@duijie/api/deps.ts'

const answerMilliseconds = 10_000

/** SMTP's 5xx answers are final for a mail; everything else (no route, time-out, 4xx) passes. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500

/** Mails over the configured server, which gets ten seconds at each step to answer. */
export const createMailer = (smtpUrl: string): Mailer => {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: answerMilliseconds,
    greetingTimeout: answerMilliseconds,
    socketTimeout: answerMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const from = `"Duijie 对接" <no-reply@${new URL(smtpUrl).hostname}>`
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({ ...mail, from })
      } catch (error) {
        throw isFinal(error) ? error : new MailAwayError(String(error), { cause: error })
      }
    },
  }
}
