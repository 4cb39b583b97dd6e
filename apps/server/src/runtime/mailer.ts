import { createTransport } from 'nodemailer'

import { MailAwayError, type Mail, type Mailer } from '@duijie/api/kernel/deps.ts'

const answerMilliseconds = 10_000

/** SMTP's 5xx answers are final for a mail; everything else (no route, time-out, 4xx) passes. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500

/** RFC 8058 has a mail program show its own button only where the address is an https one. */
const oneClick = (url: string) =>
  url.startsWith('https:') ? { headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } } : {}

const headersOf = ({ id, unsubscribeUrl }: Mail, host: string) => ({
  ...(id === undefined ? {} : { messageId: `<${id}@${host}>` }),
  ...(unsubscribeUrl === undefined ? {} : { list: { unsubscribe: unsubscribeUrl }, ...oneClick(unsubscribeUrl) }),
})

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
  const { hostname } = new URL(smtpUrl)
  const from = `"Duijie 对接" <no-reply@${hostname}>`
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          from,
          ...headersOf(mail, hostname),
        })
      } catch (error) {
        throw isFinal(error) ? error : new MailAwayError(String(error), { cause: error })
      }
    },
  }
}
