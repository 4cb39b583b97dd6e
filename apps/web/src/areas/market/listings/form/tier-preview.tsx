import { Alert, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import type { Tier } from '@duijie/domain/listings/listing.schema.ts'
import { disclose } from '@duijie/domain/listings/tiers.ts'

import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { SectorChips } from '../../../../shared/ui/sector-chip.tsx'
import { ListingFacts } from '../facts/listing-facts.tsx'

/** What others will see of what is being written: strangers, and partners once both sides agreed. */
export const TierPreview = ({ body }: { body: ListingBody }) => {
  const { t } = useTranslation('listings')
  const [tier, setTier] = useState<Tier>('teaser')
  const shown = disclose(useDeferredValue(body), tier)
  const isInvited = body.kind === 'scenario' && body.confidentiality === 'invited'
  return (
    <aside id="preview" aria-label={t('edit.preview')} tabIndex={-1}>
      <Stack gap="sm">
        <Title order={2}>{t('edit.preview')}</Title>
        <SegmentedControl
          fullWidth
          aria-label={t('edit.previewTier')}
          value={tier}
          onChange={(next) => setTier(next === 'full' ? 'full' : 'teaser')}
          data={[
            { value: 'teaser', label: t('edit.teaser') },
            { value: 'full', label: t('edit.full') },
          ]}
        />
        {isInvited && tier === 'teaser' && (
          <Alert color="gray" py="xs">
            <Text size="sm">{t('edit.invitedPreview')}</Text>
          </Alert>
        )}
        <Paper p="md">
          <Stack gap="sm">
            <Text fw={600} fz="lg">
              <BilingualText value={shown.body.title} />
            </Text>
            {body.sectors.length > 0 && (
              <div>
                <SectorChips ids={body.sectors} most={4} />
              </div>
            )}
            <ListingFacts kind={body.kind} body={shown.body} lockedFields={shown.lockedFields} />
          </Stack>
        </Paper>
      </Stack>
    </aside>
  )
}
