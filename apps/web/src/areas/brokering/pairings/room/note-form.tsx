import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../../shared/api.ts'
import { notifyDone, notifyProblem } from '../../../../shared/notify.tsx'
import { hasStaffRole, useSession } from '../../../../shared/session.ts'
import { useRefreshPairings } from '../use-refresh-pairings.ts'

type Audience = 'internal' | 'shared'

/** A note for the record. What was typed stays until it is stored. */
export const NoteForm = ({ id, mySide }: { id: string; mySide: boolean }) => {
  const { t } = useTranslation('pairings')
  const refresh = useRefreshPairings()
  const mayHide = hasStaffRole(useSession(), 'broker') && !mySide
  const [text, setText] = useState('')
  const [audience, setAudience] = useState<Audience>('shared')
  const note = useMutation(trpc.pairings.note.mutationOptions({ onError: notifyProblem, onSettled: refresh }))
  const submit = () =>
    note.mutate(
      { id, text: text.trim(), audience },
      {
        onSuccess: () => {
          notifyDone(t('room.noteDone'))
          setText('')
        },
      },
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) submit()
      }}
    >
      <Stack gap="xs" mb="md">
        <Textarea
          label={t('room.noteLabel')}
          placeholder={t('room.noteHint')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
          }}
        />
        <Group justify="flex-end" gap="xs">
          {mayHide && (
            <Select
              aria-label={t('room.noteAudience')}
              w={236}
              data={[
                { value: 'shared', label: t('room.noteShared') },
                { value: 'internal', label: t('room.noteInternal') },
              ]}
              value={audience}
              onChange={(value) => setAudience(value === 'internal' ? 'internal' : 'shared')}
              allowDeselect={false}
            />
          )}
          <Button type="submit" variant="default" loading={note.isPending} disabled={text.trim() === ''}>
            {t('room.noteSend')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
