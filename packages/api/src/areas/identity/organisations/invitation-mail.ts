import type { Mail } from '../../../kernel/deps.ts'
import { bilingualMail } from '../../../blocks/notices/bilingual-mail.ts'

export const invitationMail = (to: string, organisation: string, url: string): Mail =>
  bilingualMail(
    to,
    `「${organisation}」邀请您加入对接平台`,
    [
      '您好：',
      '',
      `「${organisation}」邀请您以成员身份加入对接平台。请用本邮箱登录或注册后打开：`,
      url,
      '',
      '邀请 14 天内有效。如果您不认识对方，忽略本邮件即可。',
    ],
    [
      'Hello,',
      '',
      `${organisation} has invited you to join its team on Duijie. Sign in or sign up with this address, then open the link above.`,
      'The invitation is valid for 14 days. If you do not know the sender, ignore this mail.',
    ],
  )
