import { useTranslation } from 'react-i18next'

import type { MatchPage } from '@duijie/domain/matches/match.schema.ts'

import { NothingFitsNotice } from '../../../shared/ui/nothing-fits-notice.tsx'
import { ChangeLinks } from './change-links.tsx'
import { useConstraintCount } from './use-constraint-count.ts'
import { useRemedy } from './use-remedy.ts'

type Props = { page: MatchPage; nothing: NonNullable<MatchPage['nothingFits']> }

/** Which conditions together rule out every candidate, and the least that the scenario could ask for instead. */
export const NothingFits = ({ page, nothing: { considered, conflict, relaxations } }: Props) => {
  const { t } = useTranslation('matches')
  const count = useConstraintCount()
  const say = useRemedy()
  const mayEdit = page.permissions.stateInterest
  return (
    <NothingFitsNotice
      color="gray"
      title={t('nothing.title', { considered })}
      parts={[
        {
          heading: t('nothing.conflict'),
          lines: conflict
            .toSorted((left, right) => right.excluded - left.excluded)
            .map((each) => count(each.constraint, each.excluded)),
        },
        {
          heading: t('nothing.repair'),
          lines: relaxations.map((relaxation) => (
            <>
              {t('nothing.line', { text: say(relaxation), count: relaxation.letsIn })}
              {mayEdit && <ChangeLinks changes={relaxation.changes} side="scenario" listingId={page.listing.id} />}
            </>
          )),
        },
      ]}
      otherwise={t('nothing.none')}
    />
  )
}
