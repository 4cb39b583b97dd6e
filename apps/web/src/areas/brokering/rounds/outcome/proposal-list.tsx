import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundDetail, RoundProposal } from '@duijie/domain/rounds/round.schema.ts'

import { TextLink } from '../../../../shared/ui/links.tsx'
import { cardsOf } from '../round-data.ts'
import { MoreButton } from '../more-button.tsx'
import { PairName } from '../pair-name.tsx'
import { useShown } from '../use-shown.ts'

const colours: Record<RoundProposal['state'], string> = {
  proposed: 'accent',
  skipped: 'gray',
  left_out: 'red',
  withdrawn: 'gray',
  kept: 'yellow',
}

/** What became of each assignment when the round was published or taken back. */
export const ProposalList = ({ round }: { round: RoundDetail }) => {
  const { t } = useTranslation('rounds')
  const cards = cardsOf(round)
  const { shown, left, more } = useShown(round.proposals)
  return (
    <Paper component="section" p="md" aria-labelledby="round-proposals">
      <Title order={2} id="round-proposals" mb="xs">
        {t('proposals')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('proposalsNote')}
      </Text>
      <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((proposal) => (
          <Group key={`${proposal.scenarioId} ${proposal.capabilityId}`} component="li" gap="xs">
            <Badge color={colours[proposal.state]}>{t(`proposal.${proposal.state}`)}</Badge>
            <PairName cards={cards} scenario={proposal.scenarioId} capability={proposal.capabilityId} />
            {proposal.pairingId && (
              <TextLink to="/pairings/$id" params={{ id: proposal.pairingId }} size="sm">
                {t('openPairing')}
              </TextLink>
            )}
            {proposal.reason && (
              <Text size="sm" c="dimmed">
                {t(`obstacle.${proposal.reason}`)}
              </Text>
            )}
          </Group>
        ))}
      </Stack>
      <MoreButton left={left} onMore={more} />
    </Paper>
  )
}
