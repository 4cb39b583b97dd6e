import { Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconBell, IconChevronDown, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { ScoreBar, ScoreNumber } from '../../../market/matches/score-bar.tsx'
import { BasisText } from '../../../market/matches/score-basis.tsx'
import { AssignDialog } from '../assign-dialog.tsx'
import { directionOf } from '../board/board-model.ts'
import { moveKey } from '../pairing-words.ts'
import { useAskedMove } from '../use-asked-move.tsx'
import { mayRemind } from '../may-remind.ts'
import { useRemind } from '../use-pairing-acts.ts'

/** Both organisations on one line. */
export const RoomSides = ({ pairing }: { pairing: PairingDetail }) => (
  <Group gap={8} component="span" maw="100%">
    <OrganisationName organisation={pairing.scenario.organisation} />
    <span aria-hidden>×</span>
    <OrganisationName organisation={pairing.capability.organisation} />
  </Group>
)

/** How well the two fitted when they were proposed. */
export const RoomScore = ({ pairing }: { pairing: PairingDetail }) => {
  const { t } = useTranslation('pairings')
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed">
        {t('room.score')}
      </Text>
      <Group gap={8} align="baseline">
        <ScoreNumber score={pairing.score} />
        <BasisText basis={pairing.explanation.basis} />
      </Group>
      <ScoreBar signals={pairing.explanation.signals} />
    </Stack>
  )
}

/** What a broker does from here: the way forward as a button, the rest in a menu; remind and assign. */
export const RoomActions = ({ pairing }: { pairing: PairingDetail }) => {
  const { t } = useTranslation('pairings')
  const { start, dialog, isMoving } = useAskedMove()
  const { remind, isPending } = useRemind()
  const [isAssigning, setAssigning] = useState(false)
  if (!pairing.permissions.manage) return null
  const forward = pairing.permissions.moves.find(({ to }) => directionOf(pairing.stage, to) === 'forward')
  const others = pairing.permissions.moves.filter((move) => move !== forward)
  return (
    <>
      {mayRemind(pairing) && (
        <Button
          variant="default"
          leftSection={<IconBell size={16} aria-hidden />}
          loading={isPending}
          onClick={() => remind(pairing)}
        >
          {t('remind.action')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setAssigning(true)}>
        {pairing.broker?.name ?? t('assign.action')}
      </Button>
      {others.length > 0 && (
        <Menu position="bottom-end" transitionProps={{ duration: 80 }}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('move.action')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ to }) => (
              <Menu.Item key={to} color={to === 'closed' ? 'red' : undefined} onClick={() => start(pairing, to)}>
                {directionOf(pairing.stage, to) === 'back'
                  ? t('move.back', { stage: t(`stage.${to}`) })
                  : t(moveKey(to))}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {forward && (
        <Button loading={isMoving} onClick={() => start(pairing, forward.to)}>
          {t(moveKey(forward.to))}
        </Button>
      )}
      {dialog}
      <AssignDialog card={isAssigning ? pairing : undefined} onClose={() => setAssigning(false)} />
    </>
  )
}
