import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { trpc } from '../../../shared/api.ts'
import { byCursor, usePaged } from '../../../shared/lists/paged.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { nameOf } from '../../../shared/name-of.ts'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { DecisionList } from './decision-list.tsx'
import { DecisionRow } from './decision-row.tsx'
import { useRefusalActs } from './use-refusal-acts.ts'

/** Organisations that one's own does not want to be, or must not be, paired with. */
export const RefusedOrganisations = ({ organisationId, mayEdit }: { organisationId: string; mayEdit: boolean }) => {
  const { t } = useTranslation('refusals')
  const locale = useLocale()
  const acts = useRefusalActs(organisationId)
  const list = usePaged(useInfiniteQuery(trpc.interest.refusals.infiniteQueryOptions({ organisationId }, byCursor)))
  return (
    <DecisionList
      title={t('organisations')}
      note={t('organisationsNote')}
      empty={t('noOrganisations')}
      list={list}
      row={(row) => (
        <DecisionRow
          key={row.id}
          name={<OrganisationName organisation={row.organisation} />}
          reason={row.note ? t('withNote', { kind: t(`kind.${row.kind}`), note: row.note }) : t(`kind.${row.kind}`)}
          byName={row.byName}
          createdAt={row.createdAt}
          undo={
            mayEdit
              ? {
                  verb: t('lift'),
                  label: t('liftOne', { name: nameOf(row.organisation, locale) }),
                  run: () => acts.lift(row),
                  busy: acts.busy,
                }
              : undefined
          }
        />
      )}
    />
  )
}
