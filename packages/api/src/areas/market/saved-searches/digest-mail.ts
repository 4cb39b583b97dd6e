import type { Mail } from '../../../kernel/deps.ts'

export type DigestLocale = 'zh' | 'en'

/** What is new for one search: the newest titles with their addresses, and how many there are beyond them. */
export type DigestPart = { name: string; listings: { title: string; url: string }[]; more: number }

export type Digest = {
  to: string
  name: string
  locale: DigestLocale
  parts: readonly DigestPart[]
  /** Where the searches are kept and their alerts are set. */
  settingsUrl: string
  /** The page that stops these mails without signing in. */
  stopUrl: string
  /** The same for the button of a mail program. */
  unsubscribeUrl: string
  /** The same for every attempt at the same digest. */
  id: string
}

type Texts = {
  subject: (count: number) => string
  greeting: (name: string) => string[]
  heading: (name: string, count: number) => string
  more: (count: number) => string
  settings: (settingsUrl: string, stopUrl: string) => string[]
}

const texts: Record<DigestLocale, Texts> = {
  zh: {
    subject: (count) => `已存搜索有 ${count} 条新内容`,
    greeting: (name) => [`${name}，您好：`, '', '您保存的搜索有了新内容：'],
    heading: (name, count) => `【${name}】${count} 条`,
    more: (count) => `……另有 ${count} 条，请到“已存搜索”查看。`,
    settings: (settingsUrl, stopUrl) => [
      '查看全部、调整提醒方式：',
      settingsUrl,
      '不想再收到这类邮件（无需登录，站内提醒仍会保留）：',
      stopUrl,
    ],
  },
  en: {
    subject: (count) => `${count} new for your saved searches`,
    greeting: (name) => [`Hello ${name},`, '', 'Something new fits the searches you saved:'],
    heading: (name, count) => `[${name}] ${count}`,
    more: (count) => `… and ${count} more under saved searches.`,
    settings: (settingsUrl, stopUrl) => [
      'See them all, change how you are told:',
      settingsUrl,
      'Stop these mails (no sign-in needed; new results stay marked in the app):',
      stopUrl,
    ],
  },
}

const countOf = ({ listings, more }: DigestPart): number => listings.length + more

/** The mail names listings that everybody may read, and nothing of them but their titles. */
export const digestMail = ({ to, name, locale, parts, settingsUrl, stopUrl, unsubscribeUrl, id }: Digest): Mail => {
  const say = texts[locale]
  const sections = parts.flatMap((part) => [
    '',
    say.heading(part.name, countOf(part)),
    ...part.listings.flatMap(({ title, url }) => [`· ${title}`, `  ${url}`]),
    ...(part.more > 0 ? [say.more(part.more)] : []),
  ])
  return {
    to,
    id,
    unsubscribeUrl,
    subject: say.subject(parts.reduce((sum, part) => sum + countOf(part), 0)),
    text: [...say.greeting(name), ...sections, '', '--', ...say.settings(settingsUrl, stopUrl), ''].join('\n'),
  }
}
