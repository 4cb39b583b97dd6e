import { CloseButton, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { readBilingual } from '../../../shared/bilingual.ts'
import { useLocale } from '../../../shared/i18n.ts'
import { nameOf } from '../../../shared/name-of.ts'
import classes from './match-card.module.css'
import type { Along } from './take-along.ts'

/** What is taken along, each with where it comes from and a way out. */
export const AlongPills = ({ models, onLeave }: { models: readonly Along[]; onLeave: (model: Along) => void }) => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  return (
    <Group component="ul" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
      {models.map((model) => {
        const title = readBilingual(model.title, locale)
        return (
          <li key={model.id} className={classes.along}>
            <Text span size="sm" truncate>
              {title}
            </Text>
            <Text span size="xs" c="dimmed" truncate>
              {nameOf(model.organisation, locale)}
            </Text>
            <CloseButton size="sm" aria-label={t('along.leave', { title })} onClick={() => onLeave(model)} />
          </li>
        )
      })}
    </Group>
  )
}
