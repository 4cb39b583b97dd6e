import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { exclusionReason, interestLevel } from '@duijie/domain/interest/interest.schema.ts'
import type { MatchPage, MatchView } from '@duijie/domain/matches/match.schema.ts'

import { useMatchActs } from './use-match-acts.ts'

/** Reasons that need no words of their own. */
const reasons = exclusionReason.exclude(['other']).options

const InterestMenu = ({ listingId, match }: { listingId: string; match: MatchView }) => {
  const { t } = useTranslation('matches')
  const { say, busy } = useMatchActs(listingId)
  const { ownInterest, listing } = match
  const level = ownInterest?.level ?? undefined
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {level ? t('acts.mine', { level: t(`level.${level}`) }) : t('acts.interest')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('acts.private')}</Menu.Label>
        {interestLevel.options.map((each) => (
          <Menu.Item
            key={each}
            rightSection={each === level ? <IconCheck size={14} aria-hidden /> : undefined}
            onClick={() => say(listing.id, ownInterest, each)}
          >
            {t(`level.${each}`)}
          </Menu.Item>
        ))}
        {level && <Menu.Divider />}
        {level && <Menu.Item onClick={() => say(listing.id, ownInterest, null)}>{t('acts.takeBack')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

const ExcludeMenu = ({ listingId, match }: { listingId: string; match: MatchView }) => {
  const { t } = useTranslation('matches')
  const { exclude, busy } = useMatchActs(listingId)
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('acts.exclude')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('acts.why')}</Menu.Label>
        {reasons.map((reason) => (
          <Menu.Item key={reason} onClick={() => exclude(match.listing.id, reason)}>
            {t(`exclusion.${reason}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What the reader may say about a candidate. */
export const MatchActs = ({ page, match }: { page: MatchPage; match: MatchView }) => (
  <>
    {page.permissions.stateInterest && <InterestMenu listingId={page.listing.id} match={match} />}
    {page.permissions.curate && <ExcludeMenu listingId={page.listing.id} match={match} />}
  </>
)
