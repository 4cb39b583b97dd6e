import { Badge } from '@mantine/core'
import { IconArchive, IconCircleCheck, IconClockHour4, IconHourglassOff, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { ListingStatus } from '@duijie/domain/listings/listing.schema.ts'

const looks = {
  draft: { icon: IconPencil, color: 'gray.6' },
  in_review: { icon: IconClockHour4, color: 'accent.6' },
  published: { icon: IconCircleCheck, color: 'teal.6' },
  expired: { icon: IconHourglassOff, color: 'orange.6' },
  archived: { icon: IconArchive, color: 'gray.6' },
} as const

/** Where a listing stands: word, icon and colour, never colour alone. */
export const StatusBadge = ({ status }: { status: ListingStatus }) => {
  const { t } = useTranslation()
  const { icon: Icon, color } = looks[status]
  return (
    <Badge
      variant="default"
      leftSection={<Icon size={12} color={`var(--mantine-color-${color.replace('.', '-')})`} aria-hidden />}
      style={{ flex: 'none' }}
    >
      {t(`status.${status}`)}
    </Badge>
  )
}
