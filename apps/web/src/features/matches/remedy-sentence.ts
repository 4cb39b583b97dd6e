import { useTranslation } from 'react-i18next'

import type { RemedyView } from '@duijie/domain/matches/why-not.schema.ts'

import { formatMoney } from '../../shared/format/money.ts'
import { useLocale } from '../../shared/i18n.ts'
import { termLabel } from '../../shared/terms.ts'

type Reason = RemedyView['changes'][number]['reason']
type Params = Reason['params']

/** Each change that the engine can advise, in words. */
const keys = {
  'price.lower': 'remedy.priceLower',
  'price.state': 'remedy.priceState',
  'trl.raise': 'remedy.trlRaise',
  'trl.state': 'remedy.trlState',
  'deployment.add': 'remedy.deploymentAdd',
  'capacity.raise': 'remedy.capacityRaise',
  'evidence.add': 'remedy.evidenceAdd',
  'verification.obtain': 'remedy.verificationObtain',
  'pause.end': 'remedy.pauseEnd',
} as const

const isAdvised = (code: string): code is keyof typeof keys => code in keys

const listOf = (value: Params[string] | undefined): string[] => (Array.isArray(value) ? value : [])

export const useRemedySentence = () => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  const separator = locale === 'zh' ? '、' : ', '
  const labels = (value: Params[string] | undefined) =>
    listOf(value)
      .map((id) => termLabel(id, locale))
      .join(separator)
  return ({ code, params }: Reason): string => {
    if (!isAdvised(code)) return t('remedy.other')
    return t(keys[code], {
      price: formatMoney(Number(params['toFen'] ?? 0), locale),
      to: Number(params['to'] ?? 0),
      pieces: Number(params['pieces'] ?? 0),
      modes: labels(params['modes']),
      sectors: labels(params['sectors']),
    })
  }
}

const violationKeys = {
  unverified: 'violation.unverified',
  paused: 'violation.paused',
  capacity: 'violation.capacity',
  deployment: 'violation.deployment',
  residency: 'violation.residency',
  budget: 'violation.budget',
  modelKind: 'violation.modelKind',
  conflict: 'violation.conflict',
} as const

const isNamed = (name: string): name is keyof typeof violationKeys => name in violationKeys

/** The constraints that rule a capability out, as one phrase. */
export const useViolationList = () => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  return (names: readonly string[]): string =>
    names.map((name) => t(isNamed(name) ? violationKeys[name] : 'violation.other')).join(locale === 'zh' ? '；' : '; ')
}
