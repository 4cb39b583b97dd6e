import { useDraggable } from '@dnd-kit/react'
import { Avatar, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo, type Ref } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { readBilingual } from '../../../../shared/bilingual.ts'

import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { initialsOf } from '../pairing-words.ts'
import { RemindedText } from '../reminded-text.tsx'
import { SkipMark } from '../skip-mark.tsx'
import { DaysInStage, DueText, TurnText } from '../turn-chip.tsx'
import classes from './board.module.css'
import { type CardActs, CardMenu } from './card-menu.tsx'

type FaceProps = { card: PairingCard; today: string; tabIndex?: number; describedBy?: string; menu?: React.ReactNode }

/** What a card shows: two names, the next step and whose turn, days, who looks after it. */
export const CardFace = ({ card, today, tabIndex, describedBy, menu }: FaceProps) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const brokerName = card.broker?.name
  return (
    <>
      <Link
        to="/pairings/$id"
        params={{ id: card.id }}
        className={classes.title}
        draggable={false}
        tabIndex={tabIndex}
        data-card-link={card.id}
        aria-describedby={describedBy}
        preload={false}
      >
        {readBilingual(card.scenario.title, locale)}
      </Link>
      <div className={classes.line}>{nameOf(card.scenario.organisation, locale)}</div>
      <div className={classes.line} title={readBilingual(card.capability.title, locale)}>
        × {nameOf(card.capability.organisation, locale)}
      </div>
      <div className={classes.next}>
        <TurnText card={card} />
        {card.skipped.length > 0 && (
          <span className={classes.above}>
            <SkipMark card={card} short />
          </span>
        )}
        {card.reminded && (
          <span>
            <RemindedText card={card} />
          </span>
        )}
        {card.nextStepDue && card.turn !== 'none' && (
          <span className={classes.above}>
            <DueText day={card.nextStepDue} today={today} short />
          </span>
        )}
        {card.nextStep && <span>{card.nextStep}</span>}
      </div>
      <div className={classes.foot}>
        <span className={classes.above}>
          <DaysInStage card={card} />
        </span>
        <span className={classes.space} />
        <Tooltip label={`${t('broker')} ${brokerName ?? t('noBroker')}`}>
          <Avatar
            size={20}
            radius="xl"
            className={classes.above}
            role="img"
            aria-label={`${t('broker')} ${brokerName ?? t('noBroker')}`}
            classNames={{ placeholder: classes.initials }}
          >
            {brokerName ? initialsOf(brokerName) : '?'}
          </Avatar>
        </Tooltip>
        {menu}
      </div>
    </>
  )
}

export type CardProps = {
  card: PairingCard
  today: string
  acts: CardActs
  /** The one card that Tab reaches; the arrow keys go on from it. */
  isActive: boolean
  isHeld: boolean
  isMenuOpen: boolean
  onMenu: (id: string | undefined) => void
  describedBy: string
}

export const BoardCard = memo(({ card, today, acts, isActive, isHeld, isMenuOpen, onMenu, describedBy }: CardProps) => {
  const { ref, isDragSource } = useDraggable({ id: card.id, data: { card } })
  const tabIndex = isActive ? 0 : -1
  return (
    <article
      ref={ref as Ref<HTMLElement>}
      className={classes.card}
      data-card={card.id}
      data-stale={card.stale || undefined}
      data-drag
      data-source={isDragSource || undefined}
      data-held={isHeld || undefined}
    >
      <CardFace
        card={card}
        today={today}
        tabIndex={tabIndex}
        describedBy={describedBy}
        menu={
          <span className={classes.above}>
            <CardMenu
              card={card}
              acts={acts}
              opened={isMenuOpen}
              onChange={(opened) => onMenu(opened ? card.id : undefined)}
              tabIndex={tabIndex}
            />
          </span>
        }
      />
    </article>
  )
})
BoardCard.displayName = 'BoardCard'
