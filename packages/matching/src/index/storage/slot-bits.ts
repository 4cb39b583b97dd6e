/** A set of slots: bit s % 32 of word s / 32 stands for slot s. */
export type SlotBits = Uint32Array

/** Slots to a word. */
export const WORD = 32

export const wordsFor = (slots: number): number => Math.ceil(slots / WORD)

export const hasBit = (bits: SlotBits, slot: number): boolean =>
  (((bits[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1

export function clearBit(bits: SlotBits, slot: number): void {
  bits[slot >>> 5] = (bits[slot >>> 5] as number) & ~(1 << (slot & 31))
}

export function setBit(bits: SlotBits, slot: number, isSet: boolean): void {
  clearBit(bits, slot)
  bits[slot >>> 5] = (bits[slot >>> 5] as number) | (Number(isSet) << (slot & 31))
}

/** Leaves what is in both. */
export function intersect(bits: SlotBits, others: SlotBits): void {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) & (others[word] as number)
}

/** Writes the slots of a set in ascending order, and returns how many they are. */
export function listSlots(bits: SlotBits, slots: Uint32Array): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) {
    const last = word * WORD + WORD - 1
    for (let left = (bits[word] as number) | 0; left !== 0;) {
      const lowest = left & -left
      slots[count++] = last - Math.clz32(lowest)
      left ^= lowest
    }
  }
  return count
}
