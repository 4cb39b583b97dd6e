/** Finds listings that call each other by name: in a conflict, in a stated interest, in evidence from a group. */
export type NameIndex = {
  readonly add: (slot: number, names: Names) => void
  readonly remove: (slot: number, names: Names) => void
  /** Slots that are mentioned by, or that mention, a listing with these names. */
  readonly relatedTo: (names: Names) => Set<number>
}

/** Under which names a listing is known, and which names it mentions. */
export type Names = { readonly identities: readonly string[]; readonly mentions: readonly string[] }

/** Most names belong to one slot, for which a set would take ten times the memory. */
type SlotsByName = Map<string, number | Set<number>>

const link = (slots: SlotsByName, names: readonly string[], slot: number): void => {
  for (const name of names) {
    const known = slots.get(name)
    if (known === undefined) slots.set(name, slot)
    else if (typeof known === 'number') slots.set(name, new Set([known, slot]))
    else known.add(slot)
  }
}

const unlink = (slots: SlotsByName, names: readonly string[], slot: number): void => {
  for (const name of names) {
    const known = slots.get(name)
    if (typeof known === 'object') known.delete(slot)
    if (known === slot || (typeof known === 'object' && known.size === 0)) slots.delete(name)
  }
}

export function createNameIndex(): NameIndex {
  const identified: SlotsByName = new Map()
  const mentioning: SlotsByName = new Map()
  const addAll = (related: Set<number>, known: number | Set<number> | undefined): void => {
    if (typeof known === 'number') related.add(known)
    else if (known) for (const slot of known) related.add(slot)
  }
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
      for (const name of mentions) addAll(related, identified.get(name))
      for (const name of identities) addAll(related, mentioning.get(name))
      return related
    },
  }
}
