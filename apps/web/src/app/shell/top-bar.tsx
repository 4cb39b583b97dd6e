import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { changeLanguage, useLanguage } from '../../shared/i18n.ts'
import { useSession } from '../../shared/session.ts'
import { ButtonLink } from '../../shared/ui/links.tsx'
import { DemoMark } from './demo-mark.tsx'
import classes from './shell.module.css'

const loadPalette = () => import('./palette/command-palette.tsx')
const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }))

// Menus bring a positioning library along that the first page can do without.
const ActingSwitch = lazy(async () => ({ default: (await import('./acting-switch.tsx')).ActingSwitch }))
const UserMenu = lazy(async () => ({ default: (await import('./user-menu.tsx')).UserMenu }))

const isMac = /mac/i.test(navigator.platform)

export const TopBar = () => {
  const { t } = useTranslation('shell')
  const session = useSession()
  return (
    <header className={`${classes.bar} dj-no-print`}>
      <SearchBox />
      <DemoMark place="bar" />
      <div className={classes.spacer} />
      {session.user && (
        <Suspense>
          <ActingSwitch />
        </Suspense>
      )}
      <LanguageSwitch />
      <AppearanceSwitch />
      {session.user ? (
        <div className={classes.user}>
          <Suspense>
            <UserMenu />
          </Suspense>
        </div>
      ) : (
        <ButtonLink to="/sign-in" variant="default" size="compact-md">
          {t('place.signIn')}
        </ButtonLink>
      )}
    </header>
  )
}

/** Looks like a box; opens the palette, which is the box. Ctrl or ⌘ with K, or a slash, opens it from anywhere else. */
const SearchBox = () => {
  const { t } = useTranslation('shell')
  const [opened, setOpened] = useState(false)
  const [wanted, setWanted] = useState(false)
  const open = () => {
    setWanted(true)
    setOpened(true)
  }
  useOpeningKeys(open)
  return (
    <>
      <button
        type="button"
        className={classes.searchBox}
        onClick={open}
        onPointerEnter={() => void loadPalette()}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={16} aria-hidden />
        <span className={classes.searchText}>{t('nav.search')}</span>
        <kbd className={classes.hint}>{isMac ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      {wanted && (
        <Suspense>
          <CommandPalette opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** A page with a box of its own wants the slash for that. */
const focusPageBox = (): boolean => {
  const box = document.querySelector<HTMLInputElement>('[data-search-box]')
  box?.focus()
  box?.select()
  return box !== null
}

const useOpeningKeys = (open: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCombination = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      const isSlash = event.key === '/' && !isTyping(event.target)
      if (!isCombination && !isSlash) return
      event.preventDefault()
      if (!isSlash || !focusPageBox()) open()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

const LanguageSwitch = () => {
  const { t } = useTranslation('shell')
  const language = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <ActionIcon
      size={32}
      onClick={() => void changeLanguage(other)}
      aria-label={`${language === 'en' ? '中' : 'En'} ${t('nav.languageLabel')}`}
      title={t('nav.languageLabel')}
    >
      <span aria-hidden style={{ fontSize: 13, fontWeight: 600 }}>
        {language === 'en' ? '中' : 'En'}
      </span>
    </ActionIcon>
  )
}

const AppearanceSwitch = () => {
  const { t } = useTranslation('shell')
  const { setColorScheme } = useMantineColorScheme()
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const other = shown === 'dark' ? 'light' : 'dark'
  const Icon = other === 'dark' ? IconMoon : IconSun
  return (
    <ActionIcon
      size={32}
      onClick={() => setColorScheme(other)}
      aria-label={t(`nav.${other}`)}
      title={t(`nav.${other}`)}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}
