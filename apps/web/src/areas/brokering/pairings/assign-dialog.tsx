import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { useSession } from '../../../shared/session.ts'
import { useAssign } from './use-pairing-acts.ts'

type Assigned = Pick<PairingCard, 'id' | 'version' | 'broker'>

const nobody = 'nobody'

const AssignForm = ({ card, onClose }: { card: Assigned; onClose: () => void }) => {
  const { t } = useTranslation(['pairings', 'common'])
  const { user } = useSession()
  const brokers = useQuery(trpc.pairings.brokers.queryOptions())
  const [choice, setChoice] = useState<string>(card.broker?.id ?? nobody)
  const { assign, isPending } = useAssign(onClose)
  const all = brokers.data ?? []
  const options = [
    ...all.map(({ id, name }) => ({ value: id, label: name })),
    { value: nobody, label: t('assign.nobody') },
  ]
  const mayTake = user !== null && all.some(({ id }) => id === user.id) && card.broker?.id !== user.id
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        assign(
          card,
          all.find(({ id }) => id === choice),
        )
      }}
    >
      <Stack gap="md">
        <Select
          label={t('assign.pick')}
          description={t('assign.hint')}
          data={options}
          value={choice}
          onChange={(value) => setChoice(value ?? nobody)}
          allowDeselect={false}
          searchable
          data-autofocus
        />
        <Group justify="space-between" gap="xs">
          {mayTake ? (
            <Button variant="subtle" onClick={() => user && assign(card, { id: user.id, name: user.name })}>
              {t('assign.me')}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={isPending} disabled={!brokers.data}>
              {t('assign.action')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}

/** Chooses who looks after a pairing. */
export const AssignDialog = ({ card, onClose }: { card: Assigned | undefined; onClose: () => void }) => {
  const { t } = useTranslation(['pairings', 'common'])
  return (
    <Modal
      opened={card !== undefined}
      onClose={onClose}
      title={t('assign.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {card && <AssignForm card={card} onClose={onClose} />}
    </Modal>
  )
}
