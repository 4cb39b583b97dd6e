import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingCard } from '@duijie/domain/listings/listing.view.schema.ts'
import { readBilingual } from '../../../shared/bilingual.ts'

import { readProblem } from '../../../shared/errors.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { useProblemText } from '../../../shared/problem-text.ts'
import { usePropose } from './use-propose.ts'

const longestNote = 2000

export type ProposedPair = {
  scenario: Pick<ListingCard, 'id' | 'title'>
  capability: Pick<ListingCard, 'id' | 'title'>
}

const ProposeForm = ({ pair, onClose }: { pair: ProposedPair; onClose: () => void }) => {
  const { t } = useTranslation(['matches', 'common'])
  const locale = useLocale()
  const problemText = useProblemText()
  const [note, setNote] = useState('')
  const propose = usePropose(onClose)
  const submit = () =>
    propose.mutate({
      scenarioId: pair.scenario.id,
      capabilityId: pair.capability.id,
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
        <Text size="sm">{t('propose.what')}</Text>
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
export const ProposeDialog = ({ pair, onClose }: { pair: ProposedPair | undefined; onClose: () => void }) => {
  const { t } = useTranslation(['matches', 'common'])
  return (
    <Modal
      opened={pair !== undefined}
      onClose={onClose}
      title={t('propose.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {pair && <ProposeForm pair={pair} onClose={onClose} />}
    </Modal>
  )
}
