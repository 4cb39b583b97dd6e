import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { queryClient, trpc } from '../../../../shared/api.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { notifyDone } from '../../../../shared/notify.tsx'
import { EmptyState } from '../../../../shared/ui/empty-state.tsx'
import { FormProblem } from '../../../../shared/ui/form-problem.tsx'
import { ButtonLink } from '../../../../shared/ui/links.tsx'
import { WhyNot } from '../../matches/why-not.tsx'
import { counterpartKind, useCounterparts } from './use-counterparts.ts'

type Props = { detail: ListingDetail; organisationId: string; onClose: () => void }

const usePropose = (onClose: () => void) => {
  const { t } = useTranslation('listings')
  const navigate = useNavigate()
  return useMutation(
    trpc.pairings.propose.mutationOptions({
      onSuccess: async ({ id }) => {
        onClose()
        notifyDone(t('propose.done'))
        await queryClient.invalidateQueries(trpc.pairings.pathFilter())
        await navigate({ to: '/pairings/$id', params: { id } })
      },
    }),
  )
}

/** Which of our own, and a word to go with it. */
export const ProposeForm = ({ detail, organisationId, onClose }: Props) => {
  const { t } = useTranslation(['listings', 'common'])
  const locale = useLocale()
  const kind = counterpartKind(detail.kind)
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 250)
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  const [note, setNote] = useState('')
  const own = useCounterparts(organisationId, kind, typed === chosen?.label ? '' : text)
  const propose = usePropose(onClose)

  if (own.data?.items.length === 0 && text === '') {
    return (
      <EmptyState
        text={t(`propose.none.${kind}`)}
        action={
          <ButtonLink to="/listings/new/$kind" params={{ kind }}>
            {t(`new.${kind}`)}
          </ButtonLink>
        }
      />
    )
  }
  const found = (own.data?.items ?? []).map((row) => ({ value: row.id, label: readBilingual(row.title, locale) }))
  const options = chosen && !found.some(({ value }) => value === chosen.value) ? [chosen, ...found] : found
  const send = () => {
    if (!chosen) return
    const pair =
      kind === 'scenario'
        ? { scenarioId: chosen.value, capabilityId: detail.id }
        : { scenarioId: detail.id, capabilityId: chosen.value }
    propose.mutate({ ...pair, ...(note.trim() ? { note: note.trim() } : {}) })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack gap="md">
        <Select
          label={t(kind === 'scenario' ? 'propose.withScenario' : 'propose.withCapability')}
          placeholder={t('propose.pick')}
          searchable
          data={options}
          filter={({ options: all }) => all}
          value={chosen?.value ?? null}
          onChange={(_id, option) => setChosen(option ? { value: option.value, label: option.label } : undefined)}
          searchValue={typed}
          onSearchChange={setTyped}
          nothingFoundMessage={t('mine.emptyFiltered')}
          data-autofocus
        />
        {chosen && kind === 'capability' && <WhyNot scenarioId={detail.id} capabilityId={chosen.value} mayEdit />}
        <Textarea
          label={t('propose.note')}
          description={t('propose.noteHint')}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Text size="sm">{t('propose.what')}</Text>
        <FormProblem error={propose.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={propose.isPending} disabled={!chosen}>
            {t('propose.title')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
