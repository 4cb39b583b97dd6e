import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { scorePoints } from '@duijie/domain/matches/ties.rules.ts'
import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import { readBilingual } from '../../../shared/bilingual.ts'

import { trpc } from '../../../shared/api.ts'
import { readProblem } from '../../../shared/errors.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { useProblemText } from '../../../shared/problem-text.ts'
import { useActing } from '../../../shared/session.ts'
import { AlongPills } from './along-pills.tsx'
import { BasisText } from './score-basis.tsx'
import type { Along } from './take-along.ts'
import { usePropose } from './use-propose.ts'

const longestNote = 2000

export type ProposedPair = {
  scenario: Pick<ListingCard, 'id' | 'title'>
  capability: Pick<ListingCard, 'id' | 'title'>
}

/** The number that both sides will read in the room, so that it is no surprise there. */
const SharedFit = ({ pair }: { pair: ProposedPair }) => {
  const { t } = useTranslation('matches')
  const { data } = useQuery(
    trpc.pairings.sharedFit.queryOptions({ scenarioId: pair.scenario.id, capabilityId: pair.capability.id }),
  )
  return (
    <Text size="sm" c="dimmed" mih={21}>
      {data && t('propose.sharedFit', { points: scorePoints(data.score) })} {data && <BasisText basis={data.basis} />}
    </Text>
  )
}

type AlongProps = {
  /** Open models that go along. */
  takeAlong?: readonly Along[]
  onLeave?: (model: Along) => void
  /** After a proposal was made. */
  onProposed?: () => void
}

type FormProps = AlongProps & { pair: ProposedPair; onClose: () => void }

const TakenAlong = ({ takeAlong = [], onLeave }: AlongProps) => {
  const { t } = useTranslation('matches')
  if (takeAlong.length === 0 || !onLeave) return null
  return (
    <section aria-label={t('along.title')}>
      <Text size="sm" fw={600} mb={4}>
        {t('along.title')}
      </Text>
      <AlongPills models={takeAlong} onLeave={onLeave} />
      <Text size="xs" c="dimmed" mt={4}>
        {t('along.what')}
      </Text>
    </section>
  )
}

const ProposeForm = ({ pair, onClose, onProposed, takeAlong = [], onLeave }: FormProps) => {
  const { t } = useTranslation(['matches', 'common'])
  const locale = useLocale()
  const problemText = useProblemText()
  const [note, setNote] = useState('')
  const propose = usePropose(() => {
    onProposed?.()
    onClose()
  })
  const acting = useActing()
  const submit = () =>
    propose.mutate({
      scenarioId: pair.scenario.id,
      capabilityId: pair.capability.id,
      takeAlong: takeAlong.map(({ id }) => id),
      ...(note.trim() ? { note: note.trim() } : {}),
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <Text fw={600}>
          {t('propose.pair', {
            scenario: readBilingual(pair.scenario.title, locale),
            capability: readBilingual(pair.capability.title, locale),
          })}
        </Text>
        <Text size="sm">{t(acting.as === 'staff' ? 'propose.whatStaff' : 'propose.what')}</Text>
        <SharedFit pair={pair} />
        <TakenAlong takeAlong={takeAlong} {...(onLeave && { onLeave })} />
        <Textarea
          label={t('propose.note')}
          description={t('propose.noteHint')}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={longestNote}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          data-autofocus
        />
        {propose.error && (
          <Alert color="red" role="alert">
            {problemText(readProblem(propose.error))}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={propose.isPending}>
            {t('propose.title')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Asks for a word to go with a proposal, and says what a proposal starts. */
export const ProposeDialog = ({
  pair,
  onClose,
  ...along
}: Omit<FormProps, 'pair'> & { pair: ProposedPair | undefined }) => {
  const { t } = useTranslation(['matches', 'common'])
  return (
    <Modal
      opened={pair !== undefined}
      onClose={onClose}
      title={t('propose.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {pair && <ProposeForm pair={pair} onClose={onClose} {...along} />}
    </Modal>
  )
}
