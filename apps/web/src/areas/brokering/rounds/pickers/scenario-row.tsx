import { Checkbox, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RoundScenarioView } from '@duijie/domain/rounds/round-question.schema.ts'

import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { SectorChips } from '../../../../shared/ui/sector-chip.tsx'
import classes from '../rounds.module.css'

type Props = { row: RoundScenarioView; isChosen: boolean; onToggle: () => void }

/** A scenario that can be ticked: whose it is, its sectors, how long it has been open, and what is under way. */
export const ScenarioRow = ({ row: { listing, daysOpen, pairings }, isChosen, onToggle }: Props) => {
  const { t } = useTranslation('rounds')
  return (
    <li>
      <Checkbox
        className={classes.choice}
        checked={isChosen}
        onChange={onToggle}
        label={
          <>
            <BilingualText value={listing.title} />
            <Group component="span" gap="2px 10px" c="dimmed" fz="xs">
              <OrganisationName organisation={listing.organisation} plain />
              <span>
                <SectorChips ids={listing.sectors} most={1} />
              </span>
              <span>{t('picker.daysOpen', { count: daysOpen })}</span>
              {pairings > 0 && (
                <Text span inherit c="var(--mantine-color-text)">
                  {t('picker.paired', { count: pairings })}
                </Text>
              )}
            </Group>
          </>
        }
      />
    </li>
  )
}
