import { afterAll, beforeAll, expect, it } from 'vitest'

import { startMailSink, type MailSink } from '../testing/mail-sink.ts'
import { createMailer } from './mailer.ts'

let sink: MailSink

beforeAll(async () => {
  sink = await startMailSink()
})

afterAll(() => sink.stop())

const sent = async (unsubscribeUrl: string): Promise<string> => {
  await createMailer(sink.url).send({ to: 'li@example.test', subject: '新内容', text: '一条', unsubscribeUrl })
  return sink.mails.at(-1) ?? ''
}

it('a mail offers the one-click button where its address is an https one, as RFC 8058 has it, and a link elsewhere', async () => {
  const secure = await sent('https://duijie.example/api/stop-mails/usr_1.x')
  expect(secure).toMatch(/^List-Unsubscribe: <https:\/\/duijie\.example\/api\/stop-mails\/usr_1\.x>\r$/m)
  expect(secure).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  const plain = await sent('http://localhost:3000/api/stop-mails/usr_1.x')
  expect(plain).toMatch(/^List-Unsubscribe: <http:/m)
  expect(plain).not.toContain('List-Unsubscribe-Post')
})
