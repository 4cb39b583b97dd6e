import { SimpleGrid, Skeleton, Stack } from '@mantine/core'

import { Waiting } from '../../../../shared/ui/waiting.tsx'

const columns = ['a', 'b', 'c', 'd', 'e']

/** The board while it is coming: columns with cards of about their size. */
export const BoardWaiting = () => (
  <Waiting>
    <SimpleGrid cols={{ base: 1, sm: 3, lg: 5 }} spacing="xs">
      {columns.map((column) => (
        <Stack key={column} gap="xs">
          <Skeleton height={32} />
          <Skeleton height={104} />
          <Skeleton height={104} />
        </Stack>
      ))}
    </SimpleGrid>
  </Waiting>
)
