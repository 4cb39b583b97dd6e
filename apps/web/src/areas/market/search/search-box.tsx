import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useRecentSearches } from '../../../shared/recent-searches.ts'
import { box } from './use-arrow-walk.ts'
import classes from './search-box.module.css'

// Nobody sees them before he has gone to the box.
const NameLines = lazy(async () => ({ default: (await import('./name-lines.tsx')).NameLines }))
const RecentLines = lazy(async () => ({ default: (await import('./recent-lines.tsx')).RecentLines }))

type Props = {
  typed: string
  onType: (text: string, composing: boolean) => void
  onSubmit: (text: string) => void
  size?: 'sm' | 'md'
}

/** The box: what was searched lately under it while it is empty, names that sound like it while it is not. */
export const SearchBox = ({ typed, onType, onSubmit, size = 'sm' }: Props) => {
  const { t } = useTranslation('search')
  const { recent, remember } = useRecentSearches()
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = (text: string) => {
    remember(text)
    setOpen(false)
    field.current?.focus()
    onSubmit(text)
  }
  const clear = () => {
    field.current?.focus()
    onType('', false)
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open || event.nativeEvent.isComposing) return
    event.preventDefault()
    field.current?.focus()
    setOpen(false)
  }
  return (
    <search>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit(typed.trim())
        }}
        onKeyDown={closeOnEscape}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
        }}
      >
        <TextInput
          ref={field}
          flex={1}
          size={size}
          maxLength={300}
          autoComplete="off"
          enterKeyHint="search"
          {...box}
          aria-label={t('box')}
          aria-keyshortcuts="/"
          placeholder={t('hint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={
            typed && (
              <ActionIcon size="sm" onClick={clear} aria-label={t('clear')}>
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )
          }
          value={typed}
          onFocus={() => setOpen(typed === '')}
          onClick={() => setOpen(true)}
          onChange={(event) => {
            setOpen(true)
            onType(event.currentTarget.value, (event.nativeEvent as InputEvent).isComposing)
          }}
          onCompositionEnd={(event) => onType(event.currentTarget.value, false)}
        />
        <Button type="submit" size={size}>
          {t('submit')}
        </Button>
        <Suspense>
          {open && typed === '' && recent.length > 0 && <RecentLines onChoose={submit} />}
          {open && typed !== '' && <NameLines typed={typed} onChoose={submit} />}
        </Suspense>
      </form>
    </search>
  )
}
