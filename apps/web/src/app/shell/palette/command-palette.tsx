import { Modal } from '@mantine/core'
import { IconArrowRight, IconPlus, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { Fragment, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { type Command, moveSelection } from './commands.ts'
import classes from './palette.module.css'
import { useCommands } from './use-commands.ts'

type Props = { opened: boolean; onClose: () => void }

/** The one box: search, go to, act. Opens over any page. */
export const CommandPalette = ({ opened, onClose }: Props) => {
  const { t } = useTranslation('shell')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={560}
      padding={0}
      yOffset="12vh"
      centered={false}
      withCloseButton={false}
      aria-label={t('palette.label')}
    >
      <PaletteBody onClose={onClose} />
    </Modal>
  )
}

const icons = { find: IconSearch, go: IconArrowRight, act: IconPlus }
const listId = 'palette-list'

const PaletteBody = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const commands = useCommands(typed)
  const selected = commands[Math.min(at, commands.length - 1)]

  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    void navigate(command.leads)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // A Chinese input method uses Enter and arrows for itself while it composes.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      run(selected)
      return
    }
    const next = moveSelection(event.key, at, commands.length)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
  }
  return (
    <>
      <input
        className={classes.input}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={selected?.id}
        aria-label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.list} role="listbox" id={listId} aria-label={t('palette.label')}>
        {commands.map((command, index) => (
          <Fragment key={command.id}>
            {command.group !== commands[index - 1]?.group && (
              <div className={classes.group} role="presentation">
                {t(`palette.${command.group}`)}
              </div>
            )}
            <PaletteOption
              command={command}
              selected={command === selected}
              onChoose={() => run(command)}
              onPoint={() => setAt(index)}
            />
          </Fragment>
        ))}
      </div>
    </>
  )
}

type OptionProps = { command: Command; selected: boolean; onChoose: () => void; onPoint: () => void }

const PaletteOption = ({ command, selected, onChoose, onPoint }: OptionProps) => {
  const Icon = icons[command.group]
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox above owns the keyboard
    <div
      id={command.id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={classes.option}
      onClick={onChoose}
      onPointerMove={onPoint}
      ref={(node) => {
        if (selected) node?.scrollIntoView({ block: 'nearest' })
      }}
    >
      <Icon size={16} stroke={1.6} aria-hidden />
      {command.text}
    </div>
  )
}
