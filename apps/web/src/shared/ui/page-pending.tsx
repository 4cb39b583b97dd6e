import { Skeleton, Stack } from '@mantine/core'

import { Waiting } from './waiting.tsx'

/** Shown while a page's code or texts are on their way. */
export const PagePending = () => (
  <Waiting>
    <Stack gap="md">
      <Skeleton height={28} width={240} />
      <Skeleton height={160} />
      <Skeleton height={160} />
    </Stack>
  </Waiting>
)
