import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { searchAlerts, type SearchAlert } from '@duijie/domain/saved-searches/saved-search.rules.ts'
import type { MailState } from '@duijie/domain/saved-searches/saved-search.schema.ts'

import { trpc } from '../../../shared/api.ts'

/** Whether mails of saved searches reach the reader; undefined until it is known. */
export const useMailState = (): MailState | undefined =>
  useQuery(trpc.savedSearches.mails.queryOptions(undefined, { staleTime: 60_000 })).data?.state

type Props = { name: string; value: SearchAlert; disabled: boolean; onChange: (alert: SearchAlert) => void }

/** How the reader hears of what is new; by mail only where mails are sent. */
export const AlertSelect = ({ name, value, disabled, onChange }: Props) => {
  const { t } = useTranslation('saved-searches')
  const mails = useMailState()
  const canMail = mails === 'ready' || mails === 'unproved'
  const offered = searchAlerts.filter((alert) => alert === 'off' || alert === 'app' || canMail || alert === value)
  return (
    <NativeSelect
      size="xs"
      aria-label={t('alert', { name })}
      value={value}
      data={offered.map((alert) => ({ value: alert, label: t(`alerts.${alert}`) }))}
      disabled={disabled}
      onChange={(event) => {
        const chosen = searchAlerts.find((alert) => alert === event.currentTarget.value)
        if (chosen) onChange(chosen)
      }}
    />
  )
}
