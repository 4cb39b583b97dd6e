import { Button, Group, Stack } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useActing, useSession } from '../../../shared/session.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import type { SaveSlot } from './save-slot.ts'
import { SearchHelp } from './search-help.tsx'
import { chosenValues, cleanText, type SearchState, withoutFilters, withoutText } from './search-state.ts'

type Props = {
  state: SearchState
  degraded: boolean
  /** What was typed holds no word to look for. */
  wordless: boolean
  go: (state: SearchState) => void
  save: SaveSlot
}

/** Nothing fits: what may be given up, whom to ask, and being told when something does. */
export const NothingFound = ({ state, degraded, wordless, go, save }: Props) => {
  const { t } = useTranslation('search')
  if (wordless) {
    return (
      <EmptyState
        text={t('empty.wordless')}
        action={
          <Button variant="default" onClick={() => go(withoutText(state))}>
            {t('empty.clearText')}
          </Button>
        }
      />
    )
  }
  return (
    <Stack mih={480}>
      <EmptyState
        text={t('empty.text')}
        action={
          <Group gap="xs" justify="center">
            {chosenValues(state).length > 0 && (
              <Button variant="default" onClick={() => go(withoutFilters(state))}>
                {t('empty.clear')}
              </Button>
            )}
            <TellMe state={state} save={save} />
            <PostNeed text={state.q ?? ''} />
          </Group>
        }
      />
      {!degraded && <SearchHelp state={state} go={go} />}
    </Stack>
  )
}

/** One press keeps the search with an alert; who is not signed in comes back to this very search. */
const TellMe = ({ state, save: Save }: Pick<Props, 'state' | 'save'>) => {
  const { t } = useTranslation('search')
  const back = useLocation({ select: ({ href }) => href })
  if (useSession().user) return <Save state={state} isWish />
  return (
    <ButtonLink to="/sign-in" search={{ back }} variant="light">
      {t('empty.signInToBeTold')}
    </ButtonLink>
  )
}

/** Vendors and staff have no needs of their own to publish. */
const PostNeed = ({ text }: { text: string }) => {
  const { t } = useTranslation('search')
  const acting = useActing()
  const title = cleanText(text, 120).trim()
  const search = title ? { title } : {}
  if (acting.as === 'staff' || (acting.as === 'organisation' && acting.organisation.kind === 'vendor')) return null
  if (acting.as === 'anonymous') {
    const back = `/listings/new/scenario${title ? `?${new URLSearchParams({ title }).toString()}` : ''}`
    return (
      <ButtonLink to="/sign-in" search={{ back }} variant="subtle">
        {t('empty.signInToPublish')}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink to="/listings/new/$kind" params={{ kind: 'scenario' }} search={search} variant="default">
      {t('empty.publish')}
    </ButtonLink>
  )
}
