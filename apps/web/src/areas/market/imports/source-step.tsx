import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { importLimits } from '@duijie/domain/imports/import-limits.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { hasKey } from '../../../shared/i18n-keys.ts'
import { DropZone } from './drop-zone.tsx'
import { readFile, readPasted, UnreadableTable } from './read-table.ts'
import { TemplateButton } from './template-button.tsx'
import type { Source } from './use-table.ts'

type Asked = { file: File } | { text: string }

const readSource = async (asked: Asked): Promise<Source> => {
  const table = 'file' in asked ? await readFile(asked.file) : await readPasted(asked.text)
  if (table.sheets.every(({ rows }) => rows.length === 0)) throw new UnreadableTable('import.nothing')
  return { name: 'file' in asked ? asked.file.name.slice(0, 200) : '', table }
}

const Unreadable = ({ error }: { error: Error }) => {
  const { t } = useTranslation('imports')
  const { code, row } = error instanceof UnreadableTable ? error : { code: 'import.file_damaged', row: undefined }
  const key = `unreadable.${code.replace('import.', '')}`
  return (
    <Alert color="red" role="alert" title={t('unreadable.title')}>
      {t(hasKey('imports', key) ? key : 'unreadable.file_damaged', { row: row ?? '' })}
    </Alert>
  )
}

/** Where the rows come from: a file, or cells that are pasted. */
export const SourceStep = ({ kind, onRead }: { kind: ListingKind; onRead: (source: Source) => void }) => {
  const { t } = useTranslation('imports')
  const hint = useId()
  const [text, setText] = useState('')
  const reading = useMutation({ mutationFn: readSource, onSuccess: onRead })
  return (
    <Stack gap="sm">
      <DropZone onFile={(file) => reading.mutate({ file })} busy={reading.isPending} describedBy={hint} />
      <Text size="xs" c="dimmed" id={hint}>
        {t('source.hint', { rows: importLimits.rows })}
      </Text>
      {reading.error && <Unreadable error={reading.error} />}
      <Textarea
        label={t('source.paste')}
        description={t('source.pasteHint')}
        placeholder={t('source.pasteExample')}
        rows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        styles={{ input: { whiteSpace: 'pre', overflowX: 'auto' } }}
      />
      <Group gap="xs">
        <Button
          variant="default"
          disabled={text.trim() === ''}
          loading={reading.isPending}
          onClick={() => reading.mutate({ text })}
        >
          {t('source.readPasted')}
        </Button>
        <TemplateButton kind={kind} />
      </Group>
    </Stack>
  )
}
