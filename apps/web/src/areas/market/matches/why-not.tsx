import { Alert, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { scorePoints } from '@duijie/domain/matches/ties.rules.ts'
import type { SuggestionView, WhyNotView } from '@duijie/domain/matches/why-not.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import { ChangeLinks } from './change-links.tsx'
import { BasisText } from './score-basis.tsx'
import { useRemedy } from './use-remedy.ts'
import { useViolations } from './use-violations.ts'

type Props = {
  scenarioId: string
  capabilityId: string
  /** Whether the reader may change the capability: then each remedy leads to its field. */
  mayEdit?: boolean
  /** After a pairing has ended: then to be first is no comfort, and is not said as one. */
  hasEnded?: boolean
}

type RemedyProps = Pick<Props, 'capabilityId' | 'mayEdit'> & {
  remedies: readonly SuggestionView[]
  heading: string
  none: string | undefined
}

const Remedies = ({ remedies, heading, none, capabilityId, mayEdit }: RemedyProps) => {
  const { t } = useTranslation('matches')
  const say = useRemedy()
  if (remedies.length === 0 && !none) return null
  return (
    <>
      <Text size="sm" mt={4}>
        {remedies.length > 0 ? heading : none}
      </Text>
      <List size="sm">
        {remedies.map((remedy) => (
          <List.Item key={JSON.stringify(remedy)}>
            {say(remedy)}{' '}
            <strong>{t('whyNot.leadsTo', { points: scorePoints(remedy.score), rank: remedy.rank })}</strong>
            {mayEdit && <ChangeLinks changes={remedy.changes} side="capability" listingId={capabilityId} />}
          </List.Item>
        ))}
      </List>
    </>
  )
}

const Listed = ({
  standing,
  hasEnded = false,
  ...rest
}: Omit<Props, 'scenarioId'> & { standing: WhyNotView & { kind: 'listed' } }) => {
  const { t } = useTranslation('matches')
  const { rank, score, remedies } = standing
  return (
    <Alert color="accent" role="status" py="xs">
      <Text size="sm">
        {t('whyNot.listed', { rank, points: scorePoints(score) })} <BasisText basis={standing.basis} />
      </Text>
      <Remedies
        {...rest}
        remedies={remedies}
        heading={t('whyNot.higher')}
        none={hasEnded ? undefined : t(rank === 1 ? 'whyNot.top' : 'whyNot.noHigher')}
      />
    </Alert>
  )
}

/** Where a capability stands for a scenario, and the least changes that would bring it in or further up. */
export const WhyNot = ({ scenarioId, hasEnded = false, ...rest }: Props) => {
  const { t } = useTranslation('matches')
  const { capabilityId } = rest
  const query = useQuery(trpc.matches.whyNot.queryOptions({ scenarioId, capabilityId }))
  const violations = useViolations()
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <WaitingRows count={1} height={56} />
  const standing = query.data
  if (standing.kind === 'listed') return <Listed standing={standing} hasEnded={hasEnded} {...rest} />
  return (
    <Alert color="gray" role="status" py="xs" title={t('whyNot.title', { places: standing.places })}>
      {standing.violations.length > 0 ? (
        <Text size="sm">{t('whyNot.ruledOut', { list: violations(standing.violations) })}</Text>
      ) : (
        standing.lastScore !== null && (
          <Text size="sm">
            {t('whyNot.behind', { points: scorePoints(standing.score), last: scorePoints(standing.lastScore) })}{' '}
            <BasisText basis={standing.basis} />
          </Text>
        )
      )}
      <Remedies {...rest} remedies={standing.remedies} heading={t('whyNot.remedies')} none={t('whyNot.none')} />
    </Alert>
  )
}
