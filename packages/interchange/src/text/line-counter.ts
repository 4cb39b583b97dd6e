/** Counts lines as text passes by; `\r\n` in two pieces is still one line end. */
export const lineCounter = (): { advance: (text: string) => void; current: () => number } => {
  let line = 1
  let endsInReturn = false
  return {
    advance: (text) => {
      if (text === '') return
      if (endsInReturn && text.startsWith('\n')) line -= 1
      line += text.match(/\r\n|\n|\r/g)?.length ?? 0
      endsInReturn = text.endsWith('\r')
    },
    current: () => line,
  }
}
