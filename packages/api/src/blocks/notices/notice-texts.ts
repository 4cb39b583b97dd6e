import type { Mail } from '../../kernel/deps.ts'

/** Mails carry a link and no facts of a listing: mailboxes are outside the house. Chinese first, English below. */
const bilingualMail = (to: string, subject: string, zh: string[], en: string[]): Mail => ({
  to,
  subject,
  text: [...zh, '', '--', '', ...en, ''].join('\n'),
})

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

const pairingSubjects = { invited: '有一项对接等待您确认', reminded: '提醒：有一项对接正等待您处理' }

export const pairingMail = (kind: 'invited' | 'reminded', to: string, url: string): Mail =>
  bilingualMail(
    to,
    pairingSubjects[kind],
    ['您好：', '', '对接平台上有一项对接需要您处理。请登录后查看匹配依据，选择同意或婉拒：', url],
    [
      'Hello,',
      '',
      'A pairing on Duijie is waiting for you. Sign in to read why it was proposed, then accept or decline it (link above).',
    ],
  )
