import { createTransport } from 'nodemailer'

import type { Mailer } from '@duijie/api/deps.ts'

/** Mails over the configured server. A slow server is given up after 10 s; the event is tried again. */
export const createMailer = (smtpUrl: string): Mailer => {
  const transport = createTransport(smtpUrl, {
    from: `"Duijie 对接" <no-reply@${new URL(smtpUrl).hostname}>`,
  })
  return {
    send: async (mail) => {
      await Promise.race([
        transport.sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true }),
        new Promise((_resolve, reject) => {
          setTimeout(() => reject(new Error('the mail server did not answer in 10 s')), 10_000).unref()
        }),
      ])
    },
  }
}
