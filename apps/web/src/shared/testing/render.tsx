import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactElement, type ReactNode, Suspense } from 'react'

import { theme } from '../../theme/theme.ts'

const Frame = ({ children }: { children: ReactNode }) => (
  <MantineProvider theme={theme} env="test">
    <Suspense>{children}</Suspense>
  </MantineProvider>
)

/** Shows a component as pages show it, and gives somebody who clicks and types. */
export const show = (element: ReactElement) => ({ user: userEvent.setup(), ...render(element, { wrapper: Frame }) })
