import { Box } from '@mantine/core'
import type { ReactNode } from 'react'

/** What is wider than a phone and scrolls sideways; the keyboard reaches it as well, so it has a name. */
export const ScrollRegion = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box tabIndex={0} role="region" aria-label={label} style={{ overflowX: 'auto' }}>
    {children}
  </Box>
)
