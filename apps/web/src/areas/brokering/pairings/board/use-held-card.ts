import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { readBilingual } from '../../../../shared/bilingual.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { pathStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { pickUp, type PickUp, step, targetOf } from './board-keyboard.ts'
import { movesOf } from './board-model.ts'

/** A card in the hand of who moves it by keyboard, and what is said about it to who listens. */
export const useHeldCard = (onMove: (card: PairingCard, to: PairingStage) => void) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const [held, setHeld] = useState<PickUp>()
  const [message, setMessage] = useState('')
  const titleOf = (card: PairingCard) => readBilingual(card.scenario.title, locale)

  const lift = (card: PairingCard) => {
    const next = pickUp(card.id, card.stage, movesOf(card.stage), pathStages)
    setHeld(next)
    setMessage(
      next
        ? t('board.live.picked', { scenario: titleOf(card), stage: t(`stage.${card.stage}`) })
        : t('board.live.stuckThere', { scenario: titleOf(card) }),
    )
  }
  const letGo = (from: PairingStage) => {
    setHeld(undefined)
    setMessage(t('board.live.cancelled', { stage: t(`stage.${from}`) }))
  }
  const shift = (current: PickUp, by: -1 | 1) => {
    const next = step(current, by)
    const stage = t(`stage.${targetOf(next)}`)
    setHeld(next)
    setMessage(
      targetOf(next) === next.from
        ? t('board.live.here', { stage })
        : t('board.live.over', { stage, at: next.at + 1, of: next.targets.length }),
    )
  }
  const putDown = (current: PickUp, card: PairingCard) => {
    const to = targetOf(current)
    if (to === current.from) return letGo(current.from)
    setHeld(undefined)
    setMessage(t('board.live.moving', { stage: t(`stage.${to}`) }))
    onMove(card, to)
  }
  return { held, message, lift, letGo, shift, putDown }
}
