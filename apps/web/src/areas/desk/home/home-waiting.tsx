import { Skeleton, Stack } from '@mantine/core'

import { Waiting } from '../../../shared/ui/waiting.tsx'
import classes from './home.module.css'

/** The home page while it is coming. */
export const HomeWaiting = () => (
  <Waiting>
    <div className={classes.columns}>
      <Stack gap="xs">
        <Skeleton height={44} />
        <Skeleton height={92} />
        <Skeleton height={92} />
        <Skeleton height={92} />
      </Stack>
      <Stack gap="xs">
        <Skeleton height={140} />
        <Skeleton height={180} />
      </Stack>
    </div>
  </Waiting>
)
