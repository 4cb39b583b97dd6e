import i18next from 'i18next'

import en from '../../../locales/en/matches.json' with { type: 'json' }
import zh from '../../../locales/zh-CN/matches.json' with { type: 'json' }
import type { KeyOf } from '../../../shared/i18n-keys.ts'
import type { Speech } from './reason-sentence.ts'

const i18n = i18next.createInstance()
await i18n.init({
  resources: { zh: { matches: zh }, en: { matches: en } },
  ns: ['matches'],
  defaultNS: 'matches',
  interpolation: { escapeValue: false },
})

/** The real catalogues, with terms told by their ids in angle brackets. */
export const speechOf = (locale: 'zh' | 'en', reader?: Speech['reader']): Speech => ({
  say: (key, values) => i18n.t(`matches:${key}`, { ...values, lng: locale }),
  has: (key): key is KeyOf<'matches'> => i18n.exists(key, { lng: locale, count: 1 }),
  term: (id) => `<${id}>`,
  locale,
  reader,
})
