import { useTranslation } from 'react-i18next'

import type { RemedyView } from '@duijie/domain/matches/why-not.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { TextLink } from '../../../shared/ui/links.tsx'
import { fieldOfChange } from './change-field.ts'
import { useFieldLabel } from '../../../shared/use-field-text.ts'

type Props = { changes: RemedyView['changes']; side: PairingSide; listingId: string }

/** The way to each field of the listing's form that the changes are made in. */
export const ChangeLinks = ({ changes, side, listingId }: Props) => {
  const { t } = useTranslation(['matches', 'fields'])
  const label = useFieldLabel()
  return changes.map(({ field }) => {
    const name = fieldOfChange(side, field)
    return (
      name && (
        <span key={field}>
          {' · '}
          <TextLink
            to="/listings/$id/edit"
            params={{ id: listingId }}
            hash={`field-${name}`}
            inherit
            // On the grey of a notice the link's own colour is too faint in the dark.
            c="inherit"
            underline="always"
          >
            {t('nothing.go', { field: label(name) })}
          </TextLink>
        </span>
      )
    )
  })
}
