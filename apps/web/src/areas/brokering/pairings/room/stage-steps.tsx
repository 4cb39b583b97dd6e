import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'

import { isEnded } from '../pairing-words.ts'
import { pathStages } from '../path-stages.ts'
import classes from './room.module.css'

/** The way from screening to deployed and where this pairing stands on it. */
export const StageSteps = ({ stage }: { stage: PairingStage }) => {
  const { t } = useTranslation('pairings')
  const hasEnded = isEnded(stage)
  const at = pathStages.findIndex((each) => each === stage)
  const stateOf = (index: number) => {
    if (hasEnded) return 'ended'
    if (index === at) return 'now'
    return index < at ? 'done' : 'ahead'
  }
  return (
    <ol className={classes.steps} aria-label={t('room.steps')}>
      {pathStages.map((each, index) => (
        <li
          key={each}
          className={classes.step}
          data-state={stateOf(index)}
          aria-current={index === at ? 'step' : undefined}
        >
          {stateOf(index) === 'done' && <IconCheck size={12} aria-hidden style={{ verticalAlign: -1 }} />}{' '}
          {t(`stage.${each}`)}
        </li>
      ))}
    </ol>
  )
}
