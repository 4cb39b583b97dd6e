import { localStorageColorSchemeManager } from '@mantine/core'

/** The same key that `public/colour-scheme.js` reads before the first paint. */
export const colourSchemeManager = localStorageColorSchemeManager({ key: 'duijie.colour-scheme' })
