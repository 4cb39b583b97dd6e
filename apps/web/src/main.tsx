import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './theme/global.css'

import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'

import { router } from './app/router.ts'
import { queryClient } from './shared/api.ts'
import { watchEnter } from './shared/forms/enter-in-forms.ts'
import { startTranslations } from './shared/i18n.ts'
import { watchSubjects } from './shared/toast-subject.ts'
import { colourSchemeManager } from './theme/colour-scheme.ts'
import { theme } from './theme/theme.ts'

const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }))

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')

await startTranslations()
watchEnter(document)
watchSubjects(document)

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} colorSchemeManager={colourSchemeManager} defaultColorScheme="auto">
      <Suspense>
        <Notifications position="bottom-right" limit={4} />
      </Suspense>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
