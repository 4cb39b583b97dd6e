import type { Mail } from '../../../kernel/deps.ts'
import { bilingualMail } from '../../../blocks/notices/bilingual-mail.ts'

export const passwordMail = (to: string, url: string): Mail =>
  bilingualMail(
    to,
    '重设对接平台的登录密码',
    [
      '您好：',
      '',
      '有人申请重设您在对接平台的密码。如果是您本人，请在一小时内打开下面的链接设置新密码：',
      url,
      '',
      '如果不是您本人，忽略本邮件即可，原密码仍然有效。',
    ],
    [
      'Hello,',
      '',
      'Somebody asked to reset your password on Duijie. If it was you, open the link above within an hour and choose a new one.',
      'If it was not you, ignore this mail: your password stays as it is.',
    ],
  )

export const verificationMail = (to: string, url: string): Mail =>
  bilingualMail(
    to,
    '确认您的邮箱',
    [
      '您好：',
      '',
      '请打开下面的链接，确认这是您的邮箱。确认后，同事发来的邀请会直接出现在您的账号里：',
      url,
      '',
      '如果您没有注册对接平台，忽略本邮件即可。',
    ],
    [
      'Hello,',
      '',
      'Open the link above to confirm that this address is yours. After that, invitations from colleagues appear in your account.',
      'If you have not signed up for Duijie, ignore this mail.',
    ],
  )

export const takenMail = (to: string, url: string): Mail =>
  bilingualMail(
    to,
    '您已经有对接平台的账号',
    [
      '您好：',
      '',
      '有人用这个邮箱注册对接平台，而它已有账号，所以没有新建。如果是您本人，请直接登录，或在登录页找回密码：',
      url,
      '',
      '如果不是您本人，忽略本邮件即可，账号没有任何变化。',
    ],
    [
      'Hello,',
      '',
      'Somebody signed up for Duijie with this address, which has an account already, so that no new one was made.',
      'If it was you, sign in by the link above, or reset your password there.',
      'If it was not you, ignore this mail: nothing about your account has changed.',
    ],
  )
