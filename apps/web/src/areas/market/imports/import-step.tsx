import { Alert, Button, Group, Progress, Radio, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { ImportRowResult } from '@duijie/domain/imports/import-batch.schema.ts'

import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { problemTable } from './problem-download.ts'
import { countOf, ResultRows } from './result-rows.tsx'
import { saveCsv } from './save-file.ts'
import type { ImportQuestion, ImportRun } from './use-import-run.ts'
import type { ImportWords } from './use-import-words.ts'
import type { ChosenTable } from './use-table.ts'

type ModeProps = { submit: boolean; onChange: (submit: boolean) => void; disabled: boolean }

export const SubmitChoice = ({ submit, onChange, disabled }: ModeProps) => {
  const { t } = useTranslation('imports')
  return (
    <Radio.Group
      label={t('mode.label')}
      value={submit ? 'submit' : 'draft'}
      onChange={(value) => onChange(value === 'submit')}
    >
      <Stack gap={6} mt={6}>
        <Radio value="draft" disabled={disabled} label={t('mode.draft')} description={t('mode.draftNote')} />
        <Radio value="submit" disabled={disabled} label={t('mode.submit')} description={t('mode.submitNote')} />
      </Stack>
    </Radio.Group>
  )
}

/** How far it has come, with a way to stop between two parts. */
export const RunProgress = ({ run, text }: { run: ImportRun; text: string }) => {
  const { t } = useTranslation('imports')
  const percent = Math.round(run.progress * 100)
  return (
    <Stack gap={6} role="status">
      <Text size="sm">{t('run.progress', { text, percent })}</Text>
      <Group gap="sm" wrap="nowrap">
        <Progress value={percent} aria-label={text} style={{ flex: 1 }} />
        <Button size="xs" variant="default" onClick={run.stop}>
          {t('run.stop')}
        </Button>
      </Group>
    </Stack>
  )
}

type ResultsProps = { results: readonly ImportRowResult[]; table: ChosenTable; words: ImportWords; made: boolean }

/** The counts of a report, its rows, and the refused ones as a file. */
export const Results = ({ results, table, words, made }: ResultsProps) => {
  const { t } = useTranslation('imports')
  const problems = countOf(results, 'problem')
  const counts = { ready: countOf(results, 'ready'), duplicates: countOf(results, 'duplicate'), problems }
  const download = () => {
    const texts = { row: t('rows.row'), problem: t('rows.problem'), issue: words.issue }
    const { headers, rows } = problemTable(results, table.rows, table.columns, texts)
    saveCsv(t('rows.fileName'), headers, rows)
  }
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600} role="status">
          {t(made ? 'counts.made' : 'counts.checked', counts)}
        </Text>
        {problems > 0 && (
          <Button size="xs" variant="default" leftSection={<IconDownload size={14} aria-hidden />} onClick={download}>
            {t('rows.download', { count: problems })}
          </Button>
        )}
      </Group>
      <ResultRows rows={results} words={words} made={made} />
    </Stack>
  )
}

type Props = { question: ImportQuestion; run: ImportRun; ready: number }

/** Imports what the dry run found ready. */
export const ImportButton = ({ question, run, ready }: Props) => {
  const { t } = useTranslation('imports')
  if (ready === 0) return <Alert color="gray">{t('run.nothing')}</Alert>
  return (
    <Stack gap="xs" align="flex-start">
      <FormProblem error={run.run.error} />
      {run.run.error && (
        <Text size="sm" c="dimmed">
          {t('run.again')}
        </Text>
      )}
      <Button loading={run.run.isPending} onClick={() => run.run.mutate(question)}>
        {t(question.submit ? 'run.submit' : 'run.draft', { count: ready })}
      </Button>
    </Stack>
  )
}
