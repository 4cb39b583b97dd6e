import { Group, Stack, Text, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { opensFullTier } from '@duijie/domain/pairings/pairing.rules.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import type { PairingDetail } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { TextLink } from '../../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { useFieldLines } from '../../../../shared/use-field-lines.ts'
import { useFieldLabel, useFieldLabels } from '../../../../shared/use-field-text.ts'
import classes from './room.module.css'

/** Said elsewhere on the page, or of no use to a reader. */
const hidden = new Set(['kind', 'title', 'paused', 'confidentiality', 'demand'])

const Locked = ({ fields, isOpen }: { fields: readonly string[]; isOpen: boolean }) => {
  const { t } = useTranslation(['pairings', 'fields'])
  const names = useFieldLabels()
  if (fields.length === 0) return null
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" c="dimmed">
      <IconLock size={14} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text size="xs">
        {t(isOpen ? 'pairings:room.lockedNow' : 'pairings:room.locked', {
          count: fields.length,
          fields: names(fields),
        })}
      </Text>
    </Group>
  )
}

/** What the reader may know of one side's listing, as fields; what is still locked is named. */
export const ListingFacts = ({ pairing, side }: { pairing: PairingDetail; side: PairingSide }) => {
  const { t } = useTranslation(['pairings', 'fields'])
  const lines = useFieldLines()
  const label = useFieldLabel()
  const { card, body, lockedFields } = side === 'scenario' ? pairing.scenarioListing : pairing.capabilityListing
  const facts = Object.entries(body)
    .filter(([field]) => !hidden.has(field))
    .map(([field, value]) => ({ field, lines: lines(field, value) }))
    .filter((fact) => fact.lines.length > 0)
  return (
    <section className={classes.panel} aria-label={t(`pairings:room.${side}`)}>
      <Stack gap="xs">
        <div>
          <Text size="xs" c="dimmed">
            {t(`pairings:room.${side}`)}
          </Text>
          <Title order={3}>
            <TextLink to="/listings/$id" params={{ id: card.id }} c="inherit" inherit>
              <BilingualText value={card.title} />
            </TextLink>
          </Title>
          <Text size="sm" component="div">
            <OrganisationName organisation={card.organisation} plain />
          </Text>
        </div>
        <dl className={classes.facts}>
          {facts.map((fact) => (
            <FactRow key={fact.field} label={label(fact.field)} lines={fact.lines} />
          ))}
        </dl>
        <Locked fields={lockedFields} isOpen={opensFullTier(pairing.stage)} />
      </Stack>
    </section>
  )
}

const FactRow = ({ label, lines }: { label: string; lines: readonly string[] }) => (
  <>
    <dt>{label}</dt>
    <dd>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </dd>
  </>
)
