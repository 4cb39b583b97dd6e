import { Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { weightChanges, type WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import type { WeightsInForce } from '@duijie/domain/matches/weights.schema.ts'

import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { EffectList } from './effect-list.tsx'
import { QualityTable } from './quality-table.tsx'
import { useWeightPreview } from './use-weight-preview.ts'
import { sharesIn, usedSignals } from './weight-draft.ts'
import classes from './weights.module.css'

type Props = { current: WeightsInForce; draft: WeightChoice }

/** What a draft would change, before anybody else sees it. */
export const PreviewPanel = ({ current, draft }: Props) => {
  const { t } = useTranslation('weights')
  const isChanged = weightChanges(current.active.choice, draft).length > 0
  const isUsable = sharesIn(draft, usedSignals(current)) !== undefined
  const isAsked = isChanged && isUsable
  const { effect, quality, isLate } = useWeightPreview(draft, isAsked)
  return (
    <Paper component="section" p="md" aria-labelledby="weight-preview">
      <Title order={2} id="weight-preview">
        {t('preview')}
      </Title>
      {isAsked ? (
        <Stack gap="md" mt={4} className={isLate ? classes.late : undefined}>
          <Text size="sm" c="dimmed">
            {t('against', { name: current.active.name })}
          </Text>
          <QualityTable quality={quality} />
          <EffectList effect={effect} />
        </Stack>
      ) : (
        <EmptyState text={t(isChanged ? 'previewUnusable' : 'previewEmpty')} />
      )}
    </Paper>
  )
}
