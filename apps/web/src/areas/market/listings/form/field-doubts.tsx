import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { FigureDoubt } from '@duijie/domain/listings/plausible.rules.ts'

/** Figures of one field that can hardly be: said beside it, and nothing is refused. */
export const FieldDoubts = ({ doubts }: { doubts: readonly FigureDoubt[] }) => {
  const { t } = useTranslation('listings')
  if (doubts.length === 0) return null
  return (
    <div role="status">
      {doubts.map(({ code, params }) => (
        <Text key={code} size="xs" mt={4} c="var(--mantine-color-text)">
          <IconAlertTriangle size={13} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 4 }} />
          {t(`doubt.${code}`, params)}
        </Text>
      ))}
    </div>
  )
}
