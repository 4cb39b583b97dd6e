import { Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { BrowseTable } from './browse-table.tsx'
import { SearchBox } from './search-box.tsx'
import { SupplyMap } from './supply-map.tsx'
import classes from './landing.module.css'
import { useArrowWalk } from './use-arrow-walk.ts'

/** The start page of who is not signed in: a box to search, and what there is by kind and by need. */
export const LandingPage = () => {
  const { t } = useTranslation('search')
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const form = useRef<HTMLDivElement>(null)
  useArrowWalk(form)
  return (
    <>
      <div className={classes.hero}>
        <h1 className={classes.title} tabIndex={-1} data-page-title style={{ outline: 'none' }}>
          {t('landing.title')}
        </h1>
        <Text c="dimmed" fz="lg">
          {t('landing.note')}
        </Text>
        <div className={classes.form} ref={form}>
          <SearchBox
            typed={text}
            size="md"
            onType={setText}
            onSubmit={(q) => void navigate({ to: '/search', search: q ? { q } : {} })}
          />
        </div>
      </div>
      <BrowseTable />
      <SupplyMap />
    </>
  )
}
