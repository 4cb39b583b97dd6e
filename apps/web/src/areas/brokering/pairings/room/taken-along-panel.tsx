import { ActionIcon, Group, Stack, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { mostTakenAlong } from '@duijie/domain/pairings/taken-along.rules.ts'
import type { PairingDetail, TakenAlongView } from '@duijie/domain/pairings/pairing.view.schema.ts'

import { readBilingual } from '../../../../shared/bilingual.ts'
import { useLocale } from '../../../../shared/i18n.ts'
import { termLabel } from '../../../../shared/terms.ts'
import { BilingualText } from '../../../../shared/ui/bilingual-text.tsx'
import { TextLink } from '../../../../shared/ui/links.tsx'
import { OrganisationName } from '../../../../shared/ui/organisation-name.tsx'
import { AddAlong } from './add-along.tsx'
import classes from './room.module.css'
import { useTakeAlong } from './use-take-along.ts'

const Taken = ({ taken: { card, id, title } }: { taken: TakenAlongView }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  if (!card)
    return (
      <div>
        <BilingualText value={title} />
        <Text size="xs" c="dimmed">
          {t('room.along.gone')}
        </Text>
      </div>
    )
  return (
    <div>
      <TextLink to="/listings/$id" params={{ id }} c="inherit" inherit>
        <BilingualText value={card.title} />
      </TextLink>
      <Group gap={6} fz="xs" c="dimmed" style={{ rowGap: 0 }}>
        <OrganisationName organisation={card.organisation} />
        {card.licence && <span>{termLabel(card.licence, locale)}</span>}
      </Group>
    </div>
  )
}

/** The open models that a pairing takes along; absent where there are none and the reader may add none. */
export const TakenAlongPanel = ({ pairing }: { pairing: PairingDetail }) => {
  const { t } = useTranslation('pairings')
  const locale = useLocale()
  const { leave, isPending } = useTakeAlong(pairing)
  const { takenAlong, permissions } = pairing
  if (takenAlong.length === 0 && !permissions.takeAlong) return null
  return (
    <section className={classes.panel} aria-label={t('room.along.title')}>
      <Stack gap="xs">
        <div>
          <Title order={3}>{t('room.along.title')}</Title>
          <Text size="xs" c="dimmed">
            {t(takenAlong.length === 0 ? 'room.along.none' : 'room.along.note')}
          </Text>
        </div>
        <Stack component="ul" gap={8} p={0} m={0} style={{ listStyle: 'none' }}>
          {takenAlong.map((taken) => (
            <Group key={taken.id} component="li" justify="space-between" wrap="nowrap" gap="xs" fz="sm">
              <Taken taken={taken} />
              {permissions.takeAlong && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  disabled={isPending}
                  aria-label={t('room.along.remove', { title: readBilingual(taken.title, locale) })}
                  onClick={() => leave(taken)}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          ))}
        </Stack>
        {permissions.takeAlong && takenAlong.length < mostTakenAlong && <AddAlong pairing={pairing} />}
      </Stack>
    </section>
  )
}
