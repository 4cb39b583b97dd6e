import { Alert, Button, Divider, Group, Paper, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { weightChanges, weightLimits, type WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import type { WeightsInForce } from '@duijie/domain/matches/weights.schema.ts'

import { useSignalName } from '../../../shared/use-signal-name.ts'
import { percent, sharesIn, usedSignals, withWeight } from './weight-draft.ts'
import { WeightSlider } from './weight-slider.tsx'

type Props = {
  current: WeightsInForce
  draft: WeightChoice
  onChange: (draft: WeightChoice | undefined) => void
  onPublish: () => void
  problemOf: (field: string) => string | undefined
}

/** A row for each signal that counts here, and the two numbers that bend all of them. */
export const WeightEditor = (props: Props) => {
  const { t } = useTranslation('weights')
  const { current, draft, onChange, problemOf } = props
  const nameOf = useSignalName()
  const names = usedSignals(current)
  const shares = sharesIn(draft, names)
  const { neutral, affinityHalf } = draft
  return (
    <Paper component="section" p="md" aria-labelledby="weight-editor">
      <Title order={2} id="weight-editor" mb="xs">
        {t('editor')}
      </Title>
      {names.map((name) => (
        <WeightSlider
          key={name}
          name={nameOf(name)}
          label={t('weightOf', { signal: nameOf(name) })}
          limits={weightLimits.weight}
          step={1}
          value={draft.weights[name] ?? 0}
          onChange={(value) => onChange(withWeight(draft, name, value))}
          share={shares && t('share', { share: percent(shares.get(name) ?? 0) })}
          problem={problemOf(`weights.${name}`)}
        />
      ))}
      {!names.includes('semantic') && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('noSemantic', { weight: draft.weights['semantic'] ?? 0 })}
        </Text>
      )}
      {!shares && (
        <Alert color="red" role="alert" py="xs" mt="xs">
          {t('allZero')}
        </Alert>
      )}
      <Divider my="sm" />
      <WeightSlider
        name={t('neutral')}
        label={t('neutral')}
        limits={weightLimits.neutral}
        step={0.05}
        value={neutral}
        onChange={(value) => onChange({ ...draft, neutral: value })}
        words={t('neutralWords', { share: percent(neutral, 0) })}
        problem={problemOf('neutral')}
      />
      <WeightSlider
        name={t('affinityHalf')}
        label={t('affinityHalf')}
        limits={weightLimits.affinityHalf}
        step={0.01}
        value={affinityHalf}
        onChange={(value) => onChange({ ...draft, affinityHalf: value })}
        words={t('affinityHalfWords', { value: affinityHalf.toFixed(2) })}
        problem={problemOf('affinityHalf')}
      />
      <Acts {...props} isUsable={shares !== undefined} />
    </Paper>
  )
}

const Acts = ({ current, draft, onChange, onPublish, isUsable }: Props & { isUsable: boolean }) => {
  const { t } = useTranslation('weights')
  const changes = weightChanges(current.active.choice, draft).length
  const isDefault = weightChanges(current.defaults, draft).length === 0
  return (
    <Group gap="xs" mt="md">
      <Button disabled={changes === 0 || !isUsable} onClick={onPublish}>
        {t('publish')}
      </Button>
      <Button variant="default" disabled={isDefault} onClick={() => onChange(current.defaults)}>
        {t('reset')}
      </Button>
      {changes > 0 && (
        <Button variant="subtle" onClick={() => onChange(undefined)}>
          {t('discard')}
        </Button>
      )}
      <Text size="sm" c="dimmed" role="status">
        {changes === 0 ? t('unchanged') : t('changed', { count: changes })}
      </Text>
    </Group>
  )
}
