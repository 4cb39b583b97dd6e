import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { Change } from '@duijie/rounds/optimal/repair.ts'

import { NothingFitsNotice } from '../../../../shared/ui/nothing-fits-notice.tsx'
import { diagnosisOf } from '../round-data.ts'
import { useLimitSentence } from './use-names.ts'

/** Which limits together exclude every round, and the least change that would allow one. */
export const NothingFits = ({ round }: { round: RoundDetail }) => {
  const { t } = useTranslation('rounds')
  const say = useLimitSentence(round)
  const diagnosis = diagnosisOf(round)
  return (
    <NothingFitsNotice
      title={t('nothing.title')}
      parts={
        diagnosis && [
          { heading: t('nothing.conflict'), lines: diagnosis.conflict.map(say) },
          {
            heading: t('nothing.repair'),
            lines: diagnosis.repair.changes.map(({ limit, to }: Change) =>
              to === null ? t('nothing.letGo', { limit: say(limit) }) : t('nothing.change', { limit: say(limit), to }),
            ),
          },
        ]
      }
      otherwise={t('nothing.unknown')}
    />
  )
}
