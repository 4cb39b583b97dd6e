import { Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconBuildingFactory2, IconCpu, IconHeartHandshake, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { SessionView } from '@duijie/domain/accounts/session.schema.ts'

import { useLocale } from '../../../shared/i18n.ts'
import { signIn } from '../../../shared/sign-in.ts'
import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import classes from './session.module.css'
import { useEnter } from './use-enter.ts'

type Account = NonNullable<SessionView['demoAccounts']>[number]

const icons = { vendor: IconCpu, industry: IconBuildingFactory2, broker: IconHeartHandshake, admin: IconShieldCheck }

/** The people of the demo world, each one click away. */
export const DemoAccounts = ({ accounts, back }: { accounts: Account[]; back: string | undefined }) => {
  const { t } = useTranslation('session')
  const locale = useLocale()
  const entering = useEnter(signIn, back)
  return (
    <section className={classes.panel} aria-labelledby="demo">
      <Title order={2} id="demo">
        {t('demo.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('demo.note')}
      </Text>
      <Stack gap="xs">
        {accounts.map(({ email, password, name, persona }) => {
          const Icon = icons[persona]
          return (
            <UnstyledButton
              key={email}
              className={classes.persona}
              disabled={entering.isPending}
              onClick={() => entering.mutate({ email, password })}
              data-persona={persona}
            >
              <Icon size={20} stroke={1.6} aria-hidden />
              <div>
                <Text fw={600}>{name[locale]}</Text>
                <Text size="xs" c="dimmed">
                  {t(`persona.${persona}`)}
                </Text>
              </div>
            </UnstyledButton>
          )
        })}
        <FormProblem error={entering.error} />
      </Stack>
    </section>
  )
}
