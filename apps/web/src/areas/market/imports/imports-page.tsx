import { SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { useActing } from '../../../shared/session.ts'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { ScrollRegion } from '../../../shared/ui/scroll-region.tsx'
import { ImportTable, Step } from './import-table.tsx'
import { OrganisationPicker, type Picked } from './organisation-picker.tsx'
import { PastImports } from './past-imports.tsx'
import { SourceStep } from './source-step.tsx'
import type { Source } from './use-table.ts'

const kinds: readonly ListingKind[] = ['scenario', 'capability', 'dataset', 'compute']

type ForProps = { organisationId: string; isOwn: boolean; firstKind: ListingKind }

/** A new import for one organisation, and those before it. */
const ImportsFor = ({ organisationId, isOwn, firstKind }: ForProps) => {
  const { t } = useTranslation(['imports', 'common'])
  const [kind, setKind] = useState(firstKind)
  const [source, setSource] = useState<{ read: Source; count: number }>()
  const open = (read: Source) => setSource({ read, count: (source?.count ?? 0) + 1 })
  return (
    <Stack gap="lg" maw={1040}>
      <Stack gap={6} align="flex-start" maw="100%">
        <Text size="sm" fw={600} id="import-kind">
          {t('kind')}
        </Text>
        <ScrollRegion label={t('kind')}>
          <SegmentedControl
            aria-labelledby="import-kind"
            data={kinds.map((one) => ({ value: one, label: t(`common:kind.${one}`) }))}
            value={kind}
            onChange={setKind}
          />
        </ScrollRegion>
      </Stack>
      {source ? (
        <ImportTable
          key={`${kind}-${source.count}`}
          source={source.read}
          kind={kind}
          organisationId={organisationId}
          isOwn={isOwn}
          onAgain={() => setSource(undefined)}
        />
      ) : (
        <Step number={1} title={t('source.title')}>
          <SourceStep kind={kind} onRead={open} />
        </Step>
      )}
      <section>
        <Title order={2} size="h4" mb="sm">
          {t('past.title')}
        </Title>
        <PastImports organisationId={organisationId} />
      </section>
    </Stack>
  )
}

const ForStaff = () => {
  const { t } = useTranslation('imports')
  const [picked, setPicked] = useState<Picked>()
  return (
    <Stack gap="lg">
      <OrganisationPicker picked={picked} onPick={setPicked} />
      {picked ? (
        <ImportsFor key={picked.id} organisationId={picked.id} isOwn={false} firstKind="scenario" />
      ) : (
        <Text size="sm" c="dimmed">
          {t('organisation.first')}
        </Text>
      )}
    </Stack>
  )
}

const usual: Partial<Record<string, ListingKind>> = {
  vendor: 'capability',
  compute: 'compute',
  institute: 'capability',
}

const Content = () => {
  const { t } = useTranslation('imports')
  const acting = useActing()
  if (acting.as === 'staff') return <ForStaff />
  if (acting.as !== 'organisation')
    return (
      <EmptyState
        text={t('noOrganisation')}
        action={<ButtonLink to="/organisations/new">{t('createOrganisation')}</ButtonLink>}
      />
    )
  const { id, kind, role } = acting.organisation
  if (role === 'viewer')
    return <EmptyState text={t('viewer')} action={<ButtonLink to="/mine">{t('run.toMine')}</ButtonLink>} />
  return <ImportsFor key={id} organisationId={id} isOwn firstKind={usual[kind] ?? 'scenario'} />
}

/** 批量导入: listings from a spreadsheet. */
export const ImportsPage = () => {
  const { t } = useTranslation('imports')
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Content />
    </>
  )
}
