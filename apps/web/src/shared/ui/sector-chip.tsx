import { Badge } from '@mantine/core'

import { headlineSector } from '@duijie/domain/taxonomy/sector.rules.ts'

import { useLocale } from '../i18n.ts'
import { termLabel } from '../terms.ts'

/** Colours of the board's lanes and of chips, nowhere else. */
export const laneColours = { manufacturing: 'steel', medicine: 'teal', agriculture: 'olive', other: 'gray' } as const

/** A sector by its GB/T 4754 code, in its lane's colour. */
export const SectorChip = ({ id }: { id: string }) => {
  const locale = useLocale()
  return <Badge color={laneColours[headlineSector(id)]}>{termLabel(id, locale)}</Badge>
}

/** The first sectors of a listing and how many more there are. */
export const SectorChips = ({ ids, most = 2 }: { ids: readonly string[]; most?: number }) => (
  <>
    {ids.slice(0, most).map((id) => (
      <SectorChip key={id} id={id} />
    ))}
    {ids.length > most && <Badge color="gray">+{ids.length - most}</Badge>}
  </>
)
