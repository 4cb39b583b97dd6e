import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import i18next from 'i18next'

import { readProblem } from './errors.ts'
import { problemText } from './problem-text.ts'
import { toastCorner } from './toast-place.rules.ts'
import { lastSubject } from './toast-subject.ts'

/** Where a message covers nothing of what it speaks of. */
const position = () => toastCorner({ width: window.innerWidth, height: window.innerHeight }, lastSubject())

type Options = { undo?: () => void }

/** Says that something is done, for a few seconds, with a way back where there is one. */
export const notifyDone = (text: string, { undo }: Options = {}): void => {
  const id = `done-${text}`
  const takeBack = () => {
    notifications.hide(id)
    undo?.()
  }
  notifications.show({
    id,
    position: position(),
    autoClose: undo ? 8_000 : 4_000,
    closeButtonProps: { 'aria-label': i18next.t('action.close') },
    message: undo ? (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{text}</Text>
        <Button size="compact-sm" variant="subtle" onClick={takeBack}>
          {i18next.t('action.undo')}
        </Button>
      </Group>
    ) : (
      text
    ),
  })
}

/** Says why something did not work; stays until it is closed. */
export const notifyProblem = (error: unknown): void => {
  const problem = readProblem(error)
  const quote =
    problem.requestId && problem.kind === 'unexpected' ? ` ${i18next.t('problem.quote')} ${problem.requestId}` : ''
  notifications.show({
    id: `problem-${problem.code}`,
    position: position(),
    color: 'red',
    autoClose: problem.kind === 'unexpected' ? false : 10_000,
    title: i18next.t(`problem.title.${problem.kind}`),
    message: problemText(problem) + quote,
    closeButtonProps: { 'aria-label': i18next.t('action.close') },
  })
}
