import { Badge } from '@mantine/core'
import { IconArchive, IconCircleCheck, IconClockHour4, IconHourglassOff, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { ListingStatus } from '@duijie/domain/listings/listing.schema.ts'

const looks = {
  draft: { icon: IconPencil, color: 'gray' },
  in_review: { icon: IconClockHour4, color: 'accent' },
  published: { icon: IconCircleCheck, color: 'green' },
  expired: { icon: IconHourglassOff, color: 'orange' },
  archived: { icon: IconArchive, color: 'gray' },
} as const

/** Where a listing stands: word, icon and colour, never colour alone. */
export const StatusBadge = ({ status }: { status: ListingStatus }) => {
  const { t } = useTranslation()
  const { icon: Icon, color } = looks[status]
  return (
    <Badge color={color} variant="outline" leftSection={<Icon size={12} aria-hidden />} style={{ flex: 'none' }}>
      {t(`status.${status}`)}
    </Badge>
  )
}
