import { existsSync } from 'node:fs'

/** Real input beside the repository, absent from a user's checkout. */
export const sharedData = (path: string): { url: URL; present: boolean } => {
  const url = new URL(`../../../../../shared/data/${path}`, import.meta.url)
  return { url, present: existsSync(url) }
}
