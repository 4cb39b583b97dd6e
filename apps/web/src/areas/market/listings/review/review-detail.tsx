import { Badge, Box, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'

import { fieldTiers } from '@duijie/domain/listings/tiers.ts'
import type { ListingDetail } from '@duijie/domain/listings/listing.view.schema.ts'
import type { Bilingual } from '@duijie/domain/shared/bilingual.schema.ts'

import { trpc } from '../../../../shared/api.ts'
import { formatDay } from '../../../../shared/format/day.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { ErrorState } from '../../../../shared/ui/error-state.tsx'
import { TextLink } from '../../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { WaitingRows } from '../../../../shared/ui/waiting.tsx'
import { ChangeList } from '../facts/change-list.tsx'
import { ListingFacts } from '../facts/listing-facts.tsx'
import classes from './review.module.css'
import { useFieldLabels } from '../../../../shared/use-field-text.ts'

type Props = {
  id: string
  busy: boolean
  onApprove: (detail: ListingDetail) => void
  onReject: (detail: ListingDetail) => void
}

/** One entry of the queue with everything needed to decide. */
export const ReviewDetail = ({ id, busy, onApprove, onReject }: Props) => {
  const query = useQuery(trpc.listings.get.queryOptions({ id }))
  if (query.error && !query.data) {
    return (
      <div className={classes.panel}>
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      </div>
    )
  }
  if (!query.data) return <WaitingRows count={6} />
  return <Detail detail={query.data} busy={busy} onApprove={onApprove} onReject={onReject} />
}

type DetailProps = Omit<Props, 'id'> & { detail: ListingDetail }

const Detail = ({ detail, busy, onApprove, onReject }: DetailProps) => {
  const { t } = useTranslation(['review', 'common'])
  const isChange = detail.changeRequest?.state === 'pending'
  return (
    <article className={classes.panel}>
      <header className={classes.bar}>
        <div style={{ minWidth: 0, flex: '1 1 260px' }}>
          <Title order={2}>
            <TextLink
              to="/listings/$id"
              params={{ id: detail.id }}
              c="inherit"
              inherit
              display="inline-block"
              lh="28px"
            >
              <BilingualText value={detail.body['title'] as Bilingual | undefined} />
            </TextLink>
          </Title>
          <Group gap="xs">
            <Text size="sm" component="div">
              <OrganisationName organisation={detail.organisation} plain />
            </Text>
            <Badge color="gray">{t(`common:kind.${detail.kind}`)}</Badge>
            <Badge>{t(isChange ? 'change' : 'fresh')}</Badge>
          </Group>
        </div>
        {detail.permissions.review && (
          <Group gap="xs">
            <Button
              variant="default"
              onClick={() => onReject(detail)}
              disabled={busy}
              rightSection={<Kbd size="xs">R</Kbd>}
              aria-keyshortcuts="R"
            >
              {t('reject')}
            </Button>
            <Button
              onClick={() => onApprove(detail)}
              loading={busy}
              rightSection={<Kbd size="xs">A</Kbd>}
              aria-keyshortcuts="A"
            >
              {t(isChange ? 'approveChange' : 'approve')}
            </Button>
          </Group>
        )}
      </header>
      <Stack gap="lg" p="md">
        {detail.changeRequest && <Change request={detail.changeRequest} kind={detail.kind} />}
        <Gaps detail={detail} />
        <Box component="section">
          <Title order={3} mb="xs">
            {t('fields')}
          </Title>
          <ListingFacts kind={detail.kind} body={detail.body} lockedFields={[]} />
        </Box>
        <FullTier detail={detail} />
      </Stack>
    </article>
  )
}

const Change = ({
  request,
  kind,
}: {
  request: NonNullable<ListingDetail['changeRequest']>
  kind: ListingDetail['kind']
}) => {
  const { t } = useTranslation('review')
  const locale = useLocale()
  return (
    <section>
      <Title order={3} mb="xs">
        {t('changes')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('by', { name: request.requestedBy, day: formatDay(request.createdAt, locale) })}
      </Text>
      <Text size="sm" mb="xs">
        {t('changeReason')}
        {locale === 'zh' ? '：' : ': '}
        {request.reason}
      </Text>
      <ChangeList changes={request.changes} kind={kind} />
    </section>
  )
}

/** What the owner has left open or wrong. */
const Gaps = ({ detail: { issues = [], emptyHelpfulFields = [] } }: { detail: ListingDetail }) => {
  const { t } = useTranslation('review')
  const names = useFieldLabels()
  if (issues.length + emptyHelpfulFields.length === 0) return null
  return (
    <Stack gap={2}>
      {issues.length > 0 && <Text size="sm">{t('issues', { fields: names(issues.map(({ field }) => field)) })}</Text>}
      {emptyHelpfulFields.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('emptyFields', { fields: names(emptyHelpfulFields) })}
        </Text>
      )}
    </Stack>
  )
}

/** Which of the filled fields only a consenting partner will read. */
const FullTier = ({ detail: { kind, body } }: { detail: ListingDetail }) => {
  const { t } = useTranslation('review')
  const names = useFieldLabels()
  const full = Object.keys(body).filter((field) => fieldTiers[kind][field] === 'full')
  if (full.length === 0) return null
  return (
    <Text size="sm" c="dimmed">
      {t('full', { fields: names(full) })}
    </Text>
  )
}
