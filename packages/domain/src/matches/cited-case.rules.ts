import type { Evidence } from '../listings/capability.schema.ts'
import { bilingualTexts } from '../shared/bilingual.schema.ts'
import { ancestorsOf } from '../taxonomy/taxonomy.ts'

type Case = Pick<Evidence, 'title' | 'outcome' | 'sectors' | 'year'>

const withAncestors = (id: string): string[] => [id, ...ancestorsOf(id).map((term) => term.id)]

/** The same sector, or one within the other. A section of GB/T 4754 is too wide to be called the same. */
const isSameSector = (one: string, other: string): boolean =>
  one === other ||
  (withAncestors(one).includes(other) && other.length > 1) ||
  (withAncestors(other).includes(one) && one.length > 1)

const hasFigure = ({ outcome }: Case): boolean =>
  bilingualTexts(outcome).some((text) => /[0-9０-９]|百分之|[一二两三四五六七八九十百千万]+(?:倍|成)/.test(text))

/** The past deployment to name first to a scenario: of its own sector, one with a figure before one without, the latest. */
export const citedCase = <Piece extends Case>(
  evidence: readonly Piece[],
  sectors: readonly string[],
): Piece | undefined =>
  evidence
    .filter((piece) => piece.sectors.some((own) => sectors.some((wanted) => isSameSector(own, wanted))))
    .toSorted(
      (left, right) => Number(hasFigure(right)) - Number(hasFigure(left)) || (right.year ?? 0) - (left.year ?? 0),
    )[0]
