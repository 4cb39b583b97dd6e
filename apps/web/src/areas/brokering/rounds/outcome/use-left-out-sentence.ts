import type { LeftOutParty } from '@duijie/domain/rounds/round-question.schema.ts'
import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { LeftOutReason, NeededScore } from '@duijie/rounds/left-out/left-out-reasons.ts'
import type { Assignment } from '@duijie/rounds/round.ts'
import type { RoundLimit } from '@duijie/rounds/round-limit.ts'
import { useTranslation } from 'react-i18next'

import { useLocale } from '../../../../shared/i18n.ts'
import { useLimitSentence, useTitleOf } from './use-names.ts'

/** Points with a tenth: two scores that differ must not look the same. */
const points = (score: number): number => Math.round(score * 1000) / 10

/** Whoever holds the places of a full limit: the other side of a scenario or capability, pairs where it is a group's. */
const holdersOf = (limit: RoundLimit, holders: readonly Assignment[], titleOf: (id: string) => string): string[] => {
  const isOf = (kind: RoundLimit['kind'][]) => kind.includes(limit.kind)
  if (isOf(['capacity', 'capability_minimum'])) return holders.map(({ scenario }) => titleOf(scenario))
  if (isOf(['demand', 'scenario_minimum'])) return holders.map(({ capability }) => titleOf(capability))
  return holders.map(({ scenario, capability }) => `${titleOf(scenario)} × ${titleOf(capability)}`)
}

/** Says one reason why a scenario or capability got nobody, or fewer than it could have. */
export const useLeftOutSentence = (round: RoundDetail) => {
  const { t } = useTranslation('rounds')
  const locale = useLocale()
  const titleOf = useTitleOf(round)
  const limitSentence = useLimitSentence(round)
  const join = (names: string[]) => names.join(locale === 'zh' ? '、' : ', ')
  const need = ({ score, exactly }: NeededScore): string =>
    score > 1 ? t('leftOut.needBeyond') : t(`leftOut.need.${exactly}`, { points: points(score) })

  return (side: LeftOutParty['side'], stored: LeftOutParty['reasons'][number]): string => {
    const reason = stored as LeftOutReason
    switch (reason.code) {
      case 'leftOut.noRound':
        return t('leftOut.noRound')
      case 'leftOut.noCandidates':
        return t(`leftOut.noCandidates.${side}`)
      case 'leftOut.noOtherCandidates':
        return t('leftOut.noOtherCandidates')
      case 'leftOut.excluded': {
        const { candidate, limits } = reason.parameters
        const list = limits.map(limitSentence).join(locale === 'zh' ? '；' : '; ')
        return t('leftOut.excluded', { name: titleOf(candidate), list })
      }
      case 'leftOut.forbidden':
      case 'leftOut.undecided':
        return t(reason.code, { name: titleOf(reason.parameters.candidate) })
      case 'leftOut.notWorth': {
        const { candidate, score, needed } = reason.parameters
        return t('leftOut.notWorth', { name: titleOf(candidate), points: points(score), need: need(needed) })
      }
      case 'leftOut.noScoreHelps':
      case 'leftOut.fillsFewer':
      case 'leftOut.lowersLevel':
      case 'leftOut.taken':
      case 'leftOut.limitFull': {
        const { candidate, score, limit, holders } = reason.parameters
        const said = {
          name: titleOf(candidate),
          points: points(score),
          limit: limitSentence(limit),
          holders: join(holdersOf(limit, holders, titleOf)),
        }
        if (reason.code === 'leftOut.fillsFewer') return t(reason.code, { ...said, count: reason.parameters.places })
        if (reason.code === 'leftOut.lowersLevel')
          return t(reason.code, { ...said, level: points(reason.parameters.level) })
        if (reason.code === 'leftOut.noScoreHelps') return t(reason.code, said)
        return t(reason.code, { ...said, need: need(reason.parameters.needed) })
      }
    }
  }
}
