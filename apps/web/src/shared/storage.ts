const prefix = 'duijie.'

/** What this browser keeps under a name; undefined where nothing is kept or storage is closed. */
export const readStored = (name: string): string | undefined => {
  try {
    return localStorage.getItem(prefix + name) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text in this browser, or forgets it. False where storage is closed or full. */
export const writeStored = (name: string, value: string | undefined): boolean => {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name)
    else localStorage.setItem(prefix + name, value)
    return true
  } catch {
    return false
  }
}
