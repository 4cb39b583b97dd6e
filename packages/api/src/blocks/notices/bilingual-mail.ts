import type { Mail } from '../../kernel/deps.ts'

/** Mails carry a link and no facts of a listing: mailboxes are outside the house. Chinese first, English below. */
export const bilingualMail = (to: string, subject: string, zh: string[], en: string[]): Mail => ({
  to,
  subject,
  text: [...zh, '', '--', '', ...en, ''].join('\n'),
})
