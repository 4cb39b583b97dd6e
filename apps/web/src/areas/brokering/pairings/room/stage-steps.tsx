import { IconCheck, IconPlayerTrackNext } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'
import { isEndStage } from '@duijie/domain/pairings/pairing-stages.ts'

import classes from './room.module.css'

const icons = { done: IconCheck, skipped: IconPlayerTrackNext } as const

const Passed = ({ state }: { state: keyof typeof icons }) => {
  const { t } = useTranslation('pairings')
  const Icon = icons[state]
  return <Icon size={12} role="img" aria-label={t(`stepState.${state}`)} style={{ verticalAlign: -1 }} />
}

/** The way from screening to deployed, and how each stage of it stands: done, passed over, here, still ahead. */
export const StageSteps = ({ pairing: { path, stage } }: { pairing: Pick<PairingDetail, 'path' | 'stage'> }) => {
  const { t } = useTranslation('pairings')
  const hasEnded = isEndStage(stage)
  return (
    <ol className={classes.steps} aria-label={t('room.steps')}>
      {path.map((step) => {
        const isHere = step.state === 'current'
        return (
          <li
            key={step.stage}
            className={classes.step}
            data-state={isHere && hasEnded ? 'ended' : step.state}
            aria-current={isHere ? 'step' : undefined}
          >
            {(step.state === 'done' || step.state === 'skipped') && <Passed state={step.state} />}{' '}
            <span className={classes.stepName}>{t(`stage.${step.stage}`)}</span>
            {step.state === 'skipped' && <span className={classes.stepNote}>{t('skip.mark')}</span>}
            {isHere && hasEnded && <span className={classes.stepNote}>{t('skip.endedHere')}</span>}
          </li>
        )
      })}
    </ol>
  )
}
