/** The half on which a choice is made, and the one that only reports how it fares. */
export const halves = ['choosing', 'heldOut'] as const
export type Half = (typeof halves)[number]

/** FNV-1a over UTF-16 units: the same on every machine, and with nothing to do with what an id stands for. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

/** The half that an id belongs to: a bit from the middle of its hash, where FNV mixes best. */
export const halfOf = (id: string): Half => (((hashOf(id) >>> 16) & 1) === 0 ? 'choosing' : 'heldOut')
