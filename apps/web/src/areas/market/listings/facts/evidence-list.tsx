import { Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { Evidence } from '@duijie/domain/listings/capability.schema.ts'

import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { SectorChips } from '../../../../shared/ui/sector-chip.tsx'
import classes from './facts.module.css'

/** Past deployments: what was done, for whom where the reader may know, and what came of it. */
export const EvidenceList = ({ evidence }: { evidence: readonly Evidence[] }) => {
  const { t } = useTranslation('fields')
  return (
    <section>
      <Title order={2} mb="xs">
        {t('label.evidence')}
      </Title>
      <Stack component="ul" gap="sm" className={classes.plainList}>
        {evidence.map((item, index) => (
          <li key={index} className={classes.evidence}>
            <Group gap={8}>
              <Text fw={600}>
                <BilingualText value={item.title} />
              </Text>
              {item.year && <Text c="dimmed">{item.year}</Text>}
              <SectorChips ids={item.sectors} />
            </Group>
            {item.customer && (
              <Text size="sm" c="dimmed">
                {t('label.customer')} {item.customer}
              </Text>
            )}
            {item.summary && (
              <Text className={classes.prose}>
                <BilingualText value={item.summary} />
              </Text>
            )}
            {item.outcome && (
              <Text size="sm">
                {t('label.outcome')} <BilingualText value={item.outcome} />
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </section>
  )
}
