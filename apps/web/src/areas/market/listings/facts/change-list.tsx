import { Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { readChanges, type StoredChange } from './change.ts'
import classes from './facts.module.css'
import { useWords } from './words.ts'

const Side = ({ parts, as: Tag, label }: { parts: readonly string[]; as: 'del' | 'ins'; label: string }) => (
  <dd>
    <VisuallyHidden>{label}</VisuallyHidden>
    {parts.length === 0 ? (
      <Text span c="dimmed">
        —
      </Text>
    ) : (
      parts.map((part) => <Tag key={part}>{part}</Tag>)
    )}
  </dd>
)

/** What differs between two versions, field by field. */
export const ChangeList = ({ changes, kind }: { changes: readonly StoredChange[]; kind: ListingKind }) => {
  const { t } = useTranslation('listings')
  const words = useWords()
  const lines = readChanges(changes, kind, words)
  if (lines.length === 0) return <Text c="dimmed">{t('change.none')}</Text>
  return (
    <dl className={classes.changes}>
      {lines.map((line) => (
        <div key={line.key}>
          <dt>{line.label}</dt>
          <Side parts={line.removed} as="del" label={t('change.before')} />
          <Side parts={line.added} as="ins" label={t('change.after')} />
        </div>
      ))}
    </dl>
  )
}
