import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Evidence } from '@duijie/domain/listings/capability.schema.ts'
import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { Kpi } from '@duijie/domain/listings/scenario.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'

import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { OutsideLink } from '../../../../shared/ui/outside-link.tsx'
import { EvidenceList } from './evidence-list.tsx'
import classes from './facts.module.css'
import { longFacts, shortFacts } from './facts.ts'
import { KpiTable } from './kpi-table.tsx'
import { LockedFields } from './locked-fields.tsx'
import { useWords } from './words.ts'

type Props = {
  kind: ListingKind
  body: Readonly<Record<string, unknown>>
  lockedFields: readonly string[]
  /** How to open what is locked; absent where it only has to be named. */
  onHow?: React.ReactNode
}

/** What a reader of a tier sees of a listing: summary, grid of facts, measures, paragraphs, past work, what is locked. */
export const ListingFacts = ({ kind, body, lockedFields, onHow }: Props) => {
  const { t } = useTranslation(['listings', 'fields'])
  const words = useWords()
  const short = shortFacts(kind, body, words)
  const long = longFacts(kind, body, words)
  const kpis = (body['kpis'] as Kpi[] | undefined) ?? []
  const evidence = (body['evidence'] as Evidence[] | undefined) ?? []
  const summary = body['summary'] as Bilingual | undefined
  const isEmpty = short.length + long.length + kpis.length + evidence.length === 0
  return (
    <Stack gap="lg">
      {summary && (
        <Text className={classes.prose}>
          <BilingualText value={summary} />
        </Text>
      )}
      {short.length > 0 && (
        <dl className={classes.grid}>
          {short.map((fact) => (
            <div key={fact.field}>
              <dt>{fact.label}</dt>
              <dd>
                {fact.lines.map((line) => (
                  <div key={line}>{fact.field === 'website' ? <OutsideLink href={line} /> : line}</div>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {kpis.length > 0 && <KpiTable kpis={kpis} />}
      {long.map((fact) => (
        <section key={fact.field}>
          <Title order={2} mb={4}>
            {fact.label}
          </Title>
          <Text className={classes.prose}>{fact.lines.join('\n')}</Text>
        </section>
      ))}
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
      {isEmpty && !summary && <Text c="dimmed">{t('page.empty')}</Text>}
      {lockedFields.length > 0 && <LockedFields kind={kind} fields={lockedFields} onHow={onHow} />}
    </Stack>
  )
}
