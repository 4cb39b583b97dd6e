import { ActionIcon, Menu } from '@mantine/core'
import { IconBell, IconDots, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { useLocale } from '../../../../shared/i18n.ts'
import { mayRemind } from '../may-remind.ts'
import { moveKey } from '../pairing-words.ts'
import { directionOf, movesOf } from './board-model.ts'

export type CardActs = {
  move: (card: PairingCard, to: PairingStage) => void
  remind: (card: PairingCard) => void
  assign: (card: PairingCard) => void
}

type Props = {
  card: PairingCard
  acts: CardActs
  opened: boolean
  onChange: (opened: boolean) => void
  tabIndex?: number
}

/** Everything that can be done with a card without opening it. */
export const CardMenu = ({ card, acts, opened, onChange, tabIndex }: Props) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  return (
    <Menu
      opened={opened}
      onChange={onChange}
      position="bottom-end"
      withinPortal
      width={220}
      transitionProps={{ duration: 80 }}
    >
      <Menu.Target>
        <ActionIcon
          size="sm"
          tabIndex={tabIndex}
          aria-label={t('board.menu', { scenario: readBilingual(card.scenario.title, locale) })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('move.action')}</Menu.Label>
        {movesOf(card.stage).map(({ to }) => (
          <Menu.Item key={to} color={to === 'closed' ? 'red' : undefined} onClick={() => acts.move(card, to)}>
            {directionOf(card.stage, to) === 'back' ? t('move.back', { stage: t(`stage.${to}`) }) : t(moveKey(to))}
          </Menu.Item>
        ))}
        {movesOf(card.stage).length === 0 && <Menu.Item disabled>{t('turn.none')}</Menu.Item>}
        <Menu.Divider />
        {mayRemind(card) && (
          <Menu.Item leftSection={<IconBell size={14} aria-hidden />} onClick={() => acts.remind(card)}>
            {t('remind.action')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconUserPlus size={14} aria-hidden />} onClick={() => acts.assign(card)}>
          {t('assign.action')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
