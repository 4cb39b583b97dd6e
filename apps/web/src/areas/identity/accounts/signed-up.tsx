import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useSession } from '../../../shared/session.ts'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import classes from './session.module.css'

type Props = { email: string; back: string | undefined; again: () => void }

/** What comes after a sign-up. The same for an address that has an account already: its owner alone is told, by mail. */
export const SignedUp = ({ email, back, again }: Props) => {
  const { t } = useTranslation('session')
  const { canMail } = useSession()
  return (
    <div className={classes.page}>
      <section className={classes.panel}>
        <PageHeader title={t('signUp.done.title')} />
        <Text mb="md" style={{ overflowWrap: 'anywhere' }}>
          {t(canMail ? 'signUp.done.mail' : 'signUp.done.noMail', { email })}
        </Text>
        <Group gap="xs">
          <ButtonLink to="/sign-in" search={back ? { back } : {}}>
            {t('signUp.done.signIn')}
          </ButtonLink>
          <Button variant="default" onClick={again}>
            {t('signUp.done.again')}
          </Button>
        </Group>
      </section>
    </div>
  )
}
