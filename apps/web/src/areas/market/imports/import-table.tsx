import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { importLimits } from '@duijie/domain/imports/import-limits.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { ImportButton, Results, RunProgress, SubmitChoice } from './import-step.tsx'
import { countOf } from './result-rows.tsx'
import { UndoButton } from './undo-button.tsx'
import { useImportRun, type ImportDone, type ImportRun } from './use-import-run.ts'
import { useImportWords } from './use-import-words.ts'
import { useTable, type ChosenTable, type Source } from './use-table.ts'

export const Step = ({ number, title, children }: { number: number; title: string; children: ReactNode }) => (
  <Paper withBorder p="md" component="section">
    <Title order={2} size="h4" mb="sm">
      {number}. {title}
    </Title>
    {children}
  </Paper>
)

type DoneProps = { done: ImportDone; fileName: string; isOwn: boolean; onAgain: () => void }

const Done = ({ done, fileName, isOwn, onAgain }: DoneProps) => {
  const { t } = useTranslation('imports')
  return (
    <Stack gap="sm">
      {done.isStopped && <Alert color="orange">{t('run.stopped')}</Alert>}
      <Group gap="xs">
        {isOwn && <ButtonLink to="/mine">{t('run.toMine')}</ButtonLink>}
        <Button variant="default" onClick={onAgain}>
          {t('run.another')}
        </Button>
        <UndoButton id={done.id} fileName={fileName} imported={countOf(done.results, 'ready')} />
      </Group>
    </Stack>
  )
}

const SourceLine = ({ source, table, onChange }: { source: Source; table: ChosenTable; onChange: () => void }) => {
  const { t } = useTranslation('imports')
  const { encoding, damagedBytes = 0 } = source.table
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm">
          {t('source.read', { name: source.name || t('source.pasted'), count: table.rows.length })}
          {encoding && ` · ${t('source.encoding', { encoding })}`}
        </Text>
        <Button size="xs" variant="default" onClick={onChange}>
          {t('source.change')}
        </Button>
      </Group>
      {damagedBytes > 0 && <Alert color="orange">{t('source.damaged', { count: damagedBytes })}</Alert>}
    </Stack>
  )
}

const tooMuch = (table: ChosenTable): 'rows' | 'columns' | 'nothing' | undefined => {
  if (table.rows.length === 0) return 'nothing'
  if (table.rows.length > importLimits.rows) return 'rows'
  return table.columns.length > importLimits.columns ? 'columns' : undefined
}

type CheckProps = { run: ImportRun; disabled: boolean; onCheck: () => void }

const CheckButton = ({ run, disabled, onCheck }: CheckProps) => {
  const { t } = useTranslation('imports')
  return (
    <Stack gap="xs" align="flex-start">
      <FormProblem error={run.check.error} />
      <Button disabled={disabled} loading={run.check.isPending} onClick={onCheck}>
        {t('check.run')}
      </Button>
      <Text size="xs" c="dimmed">
        {t('check.note')}
      </Text>
    </Stack>
  )
}

type Props = { source: Source; kind: ListingKind; organisationId: string; isOwn: boolean; onAgain: () => void }

/** A table that was read: its columns, a dry run, the import. What is changed above undoes the dry run below. */
export const ImportTable = ({ source, kind, organisationId, isOwn, onAgain }: Props) => {
  const { t } = useTranslation('imports')
  const words = useImportWords(kind)
  const table = useTable(source, kind)
  const run = useImportRun()
  const [submit, setSubmit] = useState(false)
  const mapping = table?.mapping
  const key = JSON.stringify([mapping, submit, table?.sheet, table?.headerRow])
  const [checkedKey, setCheckedKey] = useState<string>()
  const question = useMemo(
    () => ({ organisationId, kind, fileName: source.name, submit, mapping: mapping ?? [], rows: table?.rows ?? [] }),
    // The key stands for the mapping, which is made anew at each turn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [organisationId, kind, source, key],
  )
  const isBusy = run.check.isPending || run.run.isPending
  useEffect(() => {
    if (!isBusy) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isBusy])
  if (!table) return null
  const wrong = tooMuch(table)
  const checked = checkedKey === key ? run.check.data : undefined
  const done = run.run.data
  const hasTitle = table.mapping.some(({ field }) => field.startsWith('title.'))
  return (
    <Stack gap="md">
      <Step number={1} title={t('source.title')}>
        <SourceLine source={source} table={table} onChange={onAgain} />
        {wrong && (
          <Alert color="red" role="alert" mt="xs">
            {t(`wrong.${wrong}`, { count: table.rows.length, rows: importLimits.rows, columns: importLimits.columns })}
          </Alert>
        )}
      </Step>
      {!done && (
        <Step number={2} title={t('columns.title')}>
          <ColumnsStep source={source} table={table} kind={kind} />
        </Step>
      )}
      <Step number={done ? 2 : 3} title={t(done ? 'done.title' : 'check.title')}>
        <Stack gap="md">
          {!done && <SubmitChoice submit={submit} onChange={setSubmit} disabled={isBusy} />}
          {!done && !checked && (
            <CheckButton
              run={run}
              disabled={wrong !== undefined || !hasTitle}
              onCheck={() => {
                setCheckedKey(key)
                run.check.mutate(question)
              }}
            />
          )}
          {run.check.isPending && <RunProgress run={run} text={t('check.running')} />}
          {run.run.isPending && <RunProgress run={run} text={t('run.running')} />}
          {checked && !done && !run.check.isPending && (
            <ImportButton question={question} run={run} ready={countOf(checked, 'ready')} />
          )}
          {done && <Done done={done} fileName={source.name} isOwn={isOwn} onAgain={onAgain} />}
          {(done || checked) && (
            <Results
              key={done ? 'made' : 'checked'}
              results={done?.results ?? checked ?? []}
              table={table}
              words={words}
              made={done !== undefined}
            />
          )}
        </Stack>
      </Step>
    </Stack>
  )
}
