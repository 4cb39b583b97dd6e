import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconHistory, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { useRecentSearches } from '../../../shared/recent-searches.ts'
import classes from './search-box.module.css'
import { step } from './use-arrow-walk.ts'

/** What this person searched lately in this browser, each with a way to forget it. */
export const RecentLines = ({ onChoose }: { onChoose: (text: string) => void }) => {
  const { t } = useTranslation('search')
  const { recent, forget, forgetAll } = useRecentSearches()
  return (
    <div className={classes.lines} role="group" aria-label={t('recent.title')}>
      <Group justify="space-between" px={8} py={4}>
        <Text size="xs" c="dimmed" aria-hidden>
          {t('recent.title')}
        </Text>
        <Button variant="subtle" size="compact-xs" onClick={keepFocus(forgetAll)}>
          {t('recent.clear')}
        </Button>
      </Group>
      {recent.map((text) => (
        <div key={text} className={classes.lineRow}>
          <button type="button" className={classes.line} onClick={() => onChoose(text)} {...step}>
            <IconHistory size={14} aria-hidden />
            <span className={classes.lineText}>{text}</span>
          </button>
          <ActionIcon size="sm" onClick={keepFocus(() => forget(text))} aria-label={t('recent.forget', { text })}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
    </div>
  )
}

/** The pressed button is about to vanish: the focus goes back to the box instead of nowhere. */
const keepFocus = (act: () => void) => (event: { currentTarget: HTMLElement }) => {
  event.currentTarget.closest('form')?.querySelector<HTMLElement>('[data-search-box]')?.focus()
  act()
}
