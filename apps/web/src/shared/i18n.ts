import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

import { readStored, writeStored } from './storage.ts'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

type Catalogue = Record<string, unknown>

const catalogues = import.meta.glob<Catalogue>('../locales/*/*.json', { import: 'default' })

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/** Chinese unless the browser asks for English: most readers are Chinese. */
const firstLanguage = (): Language => {
  const stored = readStored('language')
  if (isLanguage(stored)) return stored
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN'
}

/** Starts i18next with the catalogues that every page needs; the others come with their routes. */
export const startTranslations = async (): Promise<void> => {
  await i18next
    .use({
      type: 'backend',
      init: () => undefined,
      read: (language: string, namespace: string) => {
        const load = catalogues[`../locales/${language}/${namespace}.json`]
        return load ? load() : Promise.reject(new Error(`No catalogue ${language}/${namespace}`))
      },
    })
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      supportedLngs: languages,
      ns: ['common', 'errors', 'shell'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    })
  document.documentElement.lang = i18next.language
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
    writeStored('language', language)
  })
}

/** For a route's loader: fetches catalogues beside the page's code instead of after it. */
export const needsTexts = (...namespaces: string[]): Promise<void> => i18next.loadNamespaces(namespaces)

export const changeLanguage = async (language: Language): Promise<void> => {
  await i18next.changeLanguage(language)
}

/** The reader's language as bilingual data names it. */
export const useLocale = (): Locale => (useTranslation().i18n.language === 'en' ? 'en' : 'zh')

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN')
