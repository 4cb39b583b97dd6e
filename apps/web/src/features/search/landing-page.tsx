import { Button, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { BrowseTable } from './browse-table.tsx'
import classes from './landing.module.css'

/** The start page of who is not signed in: a box to search and a table to browse. */
export const LandingPage = () => {
  const { t } = useTranslation('search')
  const navigate = useNavigate()
  const [text, setText] = useState('')
  return (
    <>
      <div className={classes.hero}>
        <h1 className={classes.title} tabIndex={-1} data-page-title style={{ outline: 'none' }}>
          {t('landing.title')}
        </h1>
        <Text c="dimmed" fz="lg">
          {t('landing.note')}
        </Text>
        <search>
          <form
            className={classes.form}
            onSubmit={(event) => {
              event.preventDefault()
              void navigate({ to: '/search', search: text.trim() ? { q: text.trim() } : {} })
            }}
          >
            <TextInput
              flex={1}
              size="md"
              aria-label={t('box')}
              placeholder={t('hint')}
              leftSection={<IconSearch size={18} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" size="md">
              {t('submit')}
            </Button>
          </form>
        </search>
      </div>
      <BrowseTable />
    </>
  )
}
