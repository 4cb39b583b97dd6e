import { Button, Group } from '@mantine/core'
import { useCanGoBack, useLocation, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useSession } from '../session.ts'
import { ButtonLink } from './links.tsx'

/** Ways on from a page that has nothing for its reader: back, to their desk or to the search, and in for who is not signed in. */
export const WayOn = () => {
  const { t } = useTranslation()
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const { user } = useSession()
  const back = useLocation({ select: ({ href }) => href })
  return (
    <Group gap="xs" justify="center" mt="xs">
      {canGoBack && (
        <Button variant="default" onClick={() => router.history.back()}>
          {t('way.back')}
        </Button>
      )}
      {user ? (
        <ButtonLink to="/home" variant="default">
          {t('way.home')}
        </ButtonLink>
      ) : (
        <ButtonLink to="/sign-in" search={{ back }}>
          {t('way.signIn')}
        </ButtonLink>
      )}
      <ButtonLink to="/search" variant="default">
        {t('way.search')}
      </ButtonLink>
    </Group>
  )
}
