/** Bytes of a text in an encoding of two bytes a character, by turning its decoder around. */
export const encodeAs = (text: string, encoding: 'big5' | 'shift_jis' | 'gb18030'): Uint8Array => {
  const table = tableOf(encoding)
  return Uint8Array.from(
    text.split('').flatMap((character) => {
      const bytes = table.get(character)
      if (!bytes) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

const tables = new Map<string, Map<string, number[]>>()

const tableOf = (encoding: string): Map<string, number[]> => {
  const known = tables.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  for (let byte = 0; byte < 0x80; byte++) table.set(String.fromCharCode(byte), [byte])
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\uFFFD' && !table.has(character)) table.set(character, [lead, trail])
    }
  tables.set(encoding, table)
  return table
}
