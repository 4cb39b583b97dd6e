import { useTranslation } from 'react-i18next'

import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import { balanceOf } from '@duijie/rounds/balance.ts'
import type { Change } from '@duijie/rounds/optimal/repair.ts'

import { NothingFitsNotice } from '../../../../shared/ui/nothing-fits-notice.tsx'
import { diagnosisOf, instanceOf } from '../round-data.ts'
import { useLimitSentence, useTitleOf } from './use-names.ts'

/** What people ask first: whether the question contradicts itself, and how many places are missing in all. */
const useSums = (round: RoundDetail): string[] => {
  const { t } = useTranslation('rounds')
  const titleOf = useTitleOf(round)
  const instance = instanceOf(round)
  if (!instance) return []
  const { contradictions, ...sums } = balanceOf(instance)
  return [
    ...contradictions.map(([scenario, capability]) =>
      t('nothing.contradiction', { scenario: titleOf(scenario), capability: titleOf(capability) }),
    ),
    ...(sums.missing > 0 ? [t(sums.needed === sums.wanted ? 'nothing.sum' : 'nothing.sumAtLeast', sums)] : []),
  ]
}

/** Why no round is possible: the sums first, then which limits exclude each other, and the least change. */
export const NothingFits = ({ round }: { round: RoundDetail }) => {
  const { t } = useTranslation('rounds')
  const say = useLimitSentence(round)
  const sums = useSums(round)
  const diagnosis = diagnosisOf(round)
  return (
    <NothingFitsNotice
      title={t('nothing.title')}
      lead={sums}
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
      moreLabel={(count) => t('nothing.more', { count })}
    />
  )
}
