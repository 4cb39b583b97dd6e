import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { PairingCard } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import { ButtonLink } from '../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../shared/ui/organisation-name.tsx'
import { DaysInStage } from '../../brokering/pairings/turn-chip.tsx'
import classes from './home.module.css'
import { Panel } from './panel.tsx'

/** Pairings in which the reader has to act, each with the way to it. */
export const WaitingList = ({ title, cards }: { title: string; cards: readonly PairingCard[] }) => {
  const { t } = useTranslation(['home', 'pairings'])
  return (
    <Panel title={title}>
      {cards.length === 0 && (
        <Text size="sm" c="dimmed" className={classes.row}>
          {t('waiting.empty')}
        </Text>
      )}
      <ul className={classes.rows}>
        {cards.map((card) => {
          const other = card.mySide === 'scenario' ? card.capability : card.scenario
          return (
            <li key={card.id} className={classes.row}>
              <Text size="sm" fw={600} component="div">
                <BilingualText value={other.title} />
              </Text>
              <Text size="xs" c="dimmed" component="div">
                <OrganisationName organisation={other.organisation} plain />
              </Text>
              <Group justify="space-between" mt={4} gap="xs" wrap="nowrap">
                <Group gap="xs">
                  <Text size="xs">{card.nextStep ?? t(`pairings:stage.${card.stage}`)}</Text>
                  <DaysInStage card={card} />
                </Group>
                <ButtonLink to="/pairings/$id" params={{ id: card.id }} size="compact-sm" variant="default">
                  {t(card.stage === 'invited' ? 'waiting.answer' : 'waiting.open')}
                </ButtonLink>
              </Group>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
