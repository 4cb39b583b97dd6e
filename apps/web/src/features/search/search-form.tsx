import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './search.module.css'

type Props = { text: string; onSubmit: (text: string) => void }

/** The box above the results. It follows the URL when that changes from elsewhere. */
export const SearchForm = ({ text, onSubmit }: Props) => {
  const { t } = useTranslation('search')
  const [typed, setTyped] = useState(text)
  const [followed, setFollowed] = useState(text)
  if (followed !== text) {
    setFollowed(text)
    setTyped(text)
  }
  const clear = () => {
    setTyped('')
    onSubmit('')
  }
  return (
    <search>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit(typed.trim())
        }}
      >
        <TextInput
          flex={1}
          maxLength={300}
          aria-label={t('box')}
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
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit">{t('submit')}</Button>
      </form>
    </search>
  )
}
