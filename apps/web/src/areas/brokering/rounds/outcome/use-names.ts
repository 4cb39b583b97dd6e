import { limitForms, limitSizes, type LimitKind } from '@duijie/domain/rounds/limit.rules.ts'
import type { RoundDetail } from '@duijie/domain/rounds/round.schema.ts'
import type { RoundLimit } from '@duijie/rounds/round-limit.ts'
import { useTranslation } from 'react-i18next'

import { readBilingual } from '../../../../shared/bilingual.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { nameOf } from '../../../../shared/name-of.ts'
import { termLabel } from '../../../../shared/terms.ts'
import { cardsOf } from '../round-data.ts'

/** The title of a listing of a round; its id where it is gone. */
export const useTitleOf = (round: RoundDetail): ((id: string) => string) => {
  const locale = useLocale()
  const cards = cardsOf(round)
  return (id) => readBilingual(cards.get(id)?.title, locale) || id
}

/** Says one limit of a round as its configuration has it. */
export const useLimitSentence = (round: RoundDetail): ((limit: RoundLimit) => string) => {
  const { t } = useTranslation('rounds')
  const locale = useLocale()
  const titleOf = useTitleOf(round)
  const owners = new Map(
    [...round.listings.map(({ organisation }) => organisation), ...round.vendors].map((one) => [one.id, one]),
  )
  const labelOfValue = (kind: LimitKind | undefined, value: string): string | undefined => {
    if (kind === 'vendors') return t('limits.kind.vendors')
    if (kind === 'form') return t(`limits.form.${limitForms.find((form) => form === value) ?? 'model'}`)
    return kind === 'size' ? t(`limits.size.${limitSizes.find((size) => size === value) ?? 'sme'}`) : undefined
  }
  /** A group is named by the place of its limit and the value that it is about. */
  const groupName = (id: string): string => {
    const [place = '', key = ''] = id.split(':')
    const owner = owners.get(key)
    if (place === 'vendor') return t('limit.ofVendor', { name: owner ? nameOf(owner, locale) : key })
    const kind = round.config.limits[Number(place)]?.of
    const name = owner ? nameOf(owner, locale) : (labelOfValue(kind, key) ?? termLabel(key, locale))
    return t('limit.row', { row: Number(place) + 1, name })
  }
  return (limit) => {
    if ('pair' in limit)
      return t(`limit.${limit.kind}`, { scenario: titleOf(limit.pair[0]), capability: titleOf(limit.pair[1]) })
    if ('target' in limit) {
      const where = limit.target ? t('limit.forOne', { name: titleOf(limit.target) }) : t('limit.forAll')
      return t(`limit.${limit.kind}`, { group: groupName(limit.id), where, value: limit.value })
    }
    return t(`limit.${limit.kind}`, { name: titleOf(limit.id), value: limit.value })
  }
}
