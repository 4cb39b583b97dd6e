import { Group, Text } from '@mantine/core'
import { IconRosetteDiscountCheckFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { OrganisationCard } from '@duijie/domain/organisations/organisation.schema.ts'

import { useLocale } from '../i18n.ts'
import { nameOf } from '../name-of.ts'
import { TextLink } from './links.tsx'
import { ListedMark } from './listed-mark.tsx'

type Props = {
  organisation: Pick<OrganisationCard, 'id' | 'name' | 'verification' | 'membership'> & { nameEn?: string | undefined }
  /** Plain text, where the whole card is a link already. */
  plain?: boolean
}

/** An organisation's name, linked to its page, with its verification mark or the word that it is only listed. */
export const OrganisationName = ({ organisation, plain = false }: Props) => {
  const { t } = useTranslation()
  const locale = useLocale()
  const name = nameOf(organisation, locale)
  return (
    <Group
      component="span"
      gap={4}
      wrap="nowrap"
      display="inline-flex"
      miw={0}
      maw="100%"
      style={{ verticalAlign: 'bottom' }}
    >
      {plain ? (
        <Text span inherit truncate>
          {name}
        </Text>
      ) : (
        <TextLink to="/organisations/$id" params={{ id: organisation.id }} inherit c="inherit" truncate lh="24px">
          {name}
        </TextLink>
      )}
      {organisation.membership === 'listed' && <ListedMark />}
      {organisation.membership === 'member' && organisation.verification === 'verified' && (
        <IconRosetteDiscountCheckFilled
          size={14}
          title={t('verified')}
          color="var(--mantine-color-anchor)"
          aria-label={t('verified')}
          role="img"
          style={{ flex: 'none' }}
        />
      )}
    </Group>
  )
}
