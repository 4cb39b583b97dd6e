import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { exclusionReasons, interestLevels } from '@duijie/domain/interest/interest-words.ts'
import type { MatchPage, MatchView } from '@duijie/domain/matches/match.schema.ts'

import { RefuseDialog } from '../interest/refuse-dialog.tsx'
import { useMatchActs } from './use-match-acts.ts'

/** Reasons that need no words of their own. */
const reasons = exclusionReasons.filter((reason) => reason !== 'other')

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
        {interestLevels.map((each) => (
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

const ExcludeMenu = ({ page, match }: { page: MatchPage; match: MatchView }) => {
  const { t } = useTranslation(['matches', 'refusals'])
  const { exclude, busy } = useMatchActs(page.listing.id)
  const [isRefusing, setRefusing] = useState(false)
  const { organisation } = match.listing
  return (
    <>
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
          {page.permissions.stateInterest && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => setRefusing(true)}>{t('refusals:fromMenu')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isRefusing && (
        <RefuseDialog
          organisationId={page.listing.organisation.id}
          refused={organisation}
          onClose={() => setRefusing(false)}
        />
      )}
    </>
  )
}

/** What the reader may say about a candidate; interest only where somebody is there to hear of it. */
export const MatchActs = ({ page, match }: { page: MatchPage; match: MatchView }) => (
  <>
    {page.permissions.stateInterest && match.listing.organisation.membership === 'member' && (
      <InterestMenu listingId={page.listing.id} match={match} />
    )}
    {page.permissions.curate && <ExcludeMenu page={page} match={match} />}
  </>
)
