import type { Mail } from '../../../kernel/deps.ts'
import { bilingualMail } from '../../../blocks/notices/bilingual-mail.ts'

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
