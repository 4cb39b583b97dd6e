/**
 * Text of at most `maximum` UTF-16 units: cut at the last white space of the final fifth, otherwise between
 * characters, with `…` at the end.
 */
export const truncate = (text: string, maximum: number): string => {
  if (text.length <= maximum) return text
  const room = Math.max(0, maximum - 1)
  const cut = text.slice(0, room).replace(/[\uD800-\uDBFF]$/, '')
  const breaks = [...cut.slice(Math.floor(room * 0.8)).matchAll(/\s/g)]
  const last = breaks.at(-1)
  const end = last && !/\s/.test(text[cut.length] ?? '') ? Math.floor(room * 0.8) + last.index : cut.length
  return `${cut.slice(0, end).trimEnd()}…`
}
