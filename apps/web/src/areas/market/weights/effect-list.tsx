import { Button, Group, Progress, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ScenarioEffect, WeightShift } from '@duijie/domain/matches/weight-preview.schema.ts'

import { readBilingual } from '../../../shared/bilingual.ts'
import { useLocale } from '../../../shared/i18n.ts'
import type { DataColumn } from '../../../shared/tables/column.ts'
import { DataTable } from '../../../shared/tables/data-table.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import { summarise, type EffectSummary } from './effect-summary.ts'
import type { WeightPreview } from './use-weight-preview.ts'
import { percent } from './weight-draft.ts'
import classes from './weights.module.css'

const Figure = ({ value, label, title }: { value: string; label: string; title?: string }) => (
  <div title={title}>
    <Text size="lg" fw={600}>
      {value}
    </Text>
    <Text size="xs" c="dimmed">
      {label}
    </Text>
  </div>
)

const Figures = ({ summary, compared }: { summary: EffectSummary; compared: number }) => {
  const { t } = useTranslation('weights')
  return (
    <div className={classes.figures}>
      <Figure value={percent(summary.overlap, 0)} label={t('meanOverlap')} />
      <Figure value={summary.tau.toFixed(2)} label={t('meanTau')} title={t('meanTauNote')} />
      <Figure value={t('untouchedCount', { count: summary.untouched, total: compared })} label={t('untouched')} />
    </div>
  )
}

const Shift = ({ shift }: { shift: WeightShift | undefined }) => {
  const { t } = useTranslation('weights')
  const locale = useLocale()
  if (!shift) return '—'
  const rank = (value: number | null) => value ?? t('beyond')
  return (
    <>
      <TextLink to="/listings/$id" params={{ id: shift.capabilityId }} size="sm">
        {readBilingual(shift.title, locale)}
      </TextLink>
      <Text size="xs" c="dimmed">
        {t('shift', { from: rank(shift.from), to: rank(shift.to) })}
      </Text>
    </>
  )
}

const Changed = ({ items }: { items: readonly ScenarioEffect[] }) => {
  const { t } = useTranslation('weights')
  const locale = useLocale()
  const columns: DataColumn<ScenarioEffect>[] = [
    {
      id: 'scenario',
      header: t('scenario'),
      isRowHeader: true,
      narrow: 'bare',
      cell: ({ scenarioId, title }) => (
        <TextLink to="/listings/$id" params={{ id: scenarioId }} search={{ tab: 'matches' }} size="sm">
          {readBilingual(title, locale)}
        </TextLink>
      ),
    },
    {
      id: 'entered',
      header: t('entered'),
      width: 72,
      sortBy: ({ entered }) => entered,
      cell: ({ entered }) => (entered === 0 ? '—' : t('enteredCount', { count: entered })),
    },
    { id: 'climb', header: t('climb'), cell: ({ climb }) => <Shift shift={climb} /> },
    { id: 'fall', header: t('fall'), cell: ({ fall }) => <Shift shift={fall} /> },
  ]
  return (
    <DataTable
      label={t('effect')}
      least={560}
      dense
      columns={columns}
      rows={items}
      rowId={({ scenarioId }) => scenarioId}
    />
  )
}

const Going = ({ effect, total }: { effect: WeightPreview['effect']; total: number }) => {
  const { t } = useTranslation('weights')
  const done = effect.items.length
  const text = t('progress', { done, total })
  return (
    <Group gap="sm" my="xs">
      <Progress.Root flex="1 1 120px" size="sm">
        <Progress.Section value={total === 0 ? 0 : (done / total) * 100} aria-label={t('effect')} />
      </Progress.Root>
      <Text size="xs" c="dimmed" role="status">
        {text}
      </Text>
      <Button variant="default" size="compact-xs" onClick={effect.isStopped ? effect.resume : effect.stop}>
        {t(effect.isStopped ? 'resume' : 'stop')}
      </Button>
    </Group>
  )
}

/** How the first ten of each open scenario would change, part by part as it is computed. */
export const EffectList = ({ effect }: { effect: WeightPreview['effect'] }) => {
  const { t } = useTranslation('weights')
  const { items, total, error, isWhole } = effect
  const summary = summarise(items)
  return (
    <section aria-labelledby="weight-effect">
      <Title order={3} size="h4" id="weight-effect" mb={4}>
        {t('effect')}
      </Title>
      {error && <ErrorState error={error} retry={effect.retry} />}
      {!error && total === undefined && <WaitingRows count={5} height={32} />}
      {total === 0 && <EmptyState text={t('noScenarios')} />}
      {summary && <Figures summary={summary} compared={items.length} />}
      {!isWhole && !error && total !== undefined && <Going effect={effect} total={total} />}
      {isWhole && summary?.changed.length === 0 && <EmptyState text={t('allUntouched')} />}
      {summary && summary.changed.length > 0 && <Changed items={summary.changed} />}
    </section>
  )
}
