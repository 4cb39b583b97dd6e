/** Remembers how each line ended until it is asked for, as text passes by. */
export const lineEndWatch = (firstLine: number) => {
  const ends = new Map<number, string>()
  let [line, held] = [firstLine, '']
  return {
    advance: (chunk: string): void => {
      const text = held + chunk
      // A return at the end may be half of a line end.
      held = text.endsWith('\r') ? '\r' : ''
      for (const [end] of text.slice(0, text.length - held.length).matchAll(/\r\n|\n|\r/g)) ends.set(line++, end)
    },
    /** How this line ended, where that is known by now; lines up to it are forgotten. */
    take: (upTo: number): string | undefined => {
      const end = ends.get(upTo)
      for (const known of ends.keys()) {
        if (known > upTo) break
        ends.delete(known)
      }
      return end
    },
  }
}
