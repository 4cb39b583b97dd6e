/** Finds listings that call each other by name: in a conflict, in a stated interest, in evidence from a group. */
export type NameIndex = {
  readonly add: (slot: number, names: Names) => void
  readonly remove: (slot: number, names: Names) => void
  /** Slots that are mentioned by, or that mention, a listing with these names. */
  readonly relatedTo: (names: Names) => Set<number>
}

/** Under which names a listing is known, and which names it mentions. */
export type Names = { readonly identities: readonly string[]; readonly mentions: readonly string[] }

type SlotsByName = Map<string, Set<number>>

const link = (slots: SlotsByName, names: readonly string[], slot: number): void => {
  for (const name of names) {
    const known = slots.get(name)
    if (known) known.add(slot)
    else slots.set(name, new Set([slot]))
  }
}

const unlink = (slots: SlotsByName, names: readonly string[], slot: number): void => {
  for (const name of names) {
    const known = slots.get(name)
    if (!known) continue
    known.delete(slot)
    if (known.size === 0) slots.delete(name)
  }
}

export function createNameIndex(): NameIndex {
  const identified: SlotsByName = new Map()
  const mentioning: SlotsByName = new Map()
  return {
    add(slot, { identities, mentions }) {
      link(identified, identities, slot)
      link(mentioning, mentions, slot)
    },
    remove(slot, { identities, mentions }) {
      unlink(identified, identities, slot)
      unlink(mentioning, mentions, slot)
    },
    relatedTo({ identities, mentions }) {
      const related = new Set<number>()
      for (const name of mentions) for (const slot of identified.get(name) ?? []) related.add(slot)
      for (const name of identities) for (const slot of mentioning.get(name) ?? []) related.add(slot)
      return related
    },
  }
}
