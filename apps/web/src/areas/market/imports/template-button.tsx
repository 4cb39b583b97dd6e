import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { importFields } from '@duijie/domain/imports/import-fields.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { notifyProblem } from '../../../shared/notify.tsx'
import { isRequired, requiredFor } from './required.ts'
import { saveWorkbook } from './save-file.ts'
import { useImportWords } from './use-import-words.ts'

/** An empty workbook whose headers the page knows, required ones first and starred. */
export const TemplateButton = ({ kind }: { kind: ListingKind }) => {
  const { t } = useTranslation(['imports', 'common'])
  const words = useImportWords(kind)
  const required = requiredFor(kind)
  const save = useMutation({
    mutationFn: async () => {
      const fields = importFields[kind].filter(({ field }) => !field.endsWith('.en'))
      const starred = fields.filter(({ field }) => isRequired(field, required))
      const others = fields.filter(({ field }) => !isRequired(field, required))
      const name = (field: string) => words.field(field).replace(/（中文）| \(Chinese\)/, '')
      const headers = [...starred.map(({ field }) => `${name(field)}*`), ...others.map(({ field }) => name(field))]
      await saveWorkbook(t('source.templateName', { kind: t(`common:kind.${kind}`) }), [headers])
    },
    onError: notifyProblem,
  })
  return (
    <Button
      variant="subtle"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {t('source.template', { kind: t(`common:kind.${kind}`) })}
    </Button>
  )
}
