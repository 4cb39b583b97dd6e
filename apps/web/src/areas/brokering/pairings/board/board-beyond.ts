import type { PairingStage } from '@duijie/domain/pairings/pairing.schema.ts'
import { pathStages, type PathStage } from '@duijie/domain/pairings/pairing-stages.ts'

/** Columns out of sight on one side: how many, how many cards they hold, and the nearest of them. */
export type Beyond = { columns: number; count: number; nearest: PathStage }

const beyond = (
  hidden: readonly PathStage[],
  nearest: PathStage | undefined,
  counts: ReadonlyMap<PairingStage, number>,
): Beyond | undefined =>
  nearest && {
    columns: hidden.length,
    count: hidden.reduce((sum, stage) => sum + (counts.get(stage) ?? 0), 0),
    nearest,
  }

/** What lies left and right of the columns in sight. */
export const beyondSight = (
  seen: ReadonlySet<PairingStage>,
  counts: ReadonlyMap<PairingStage, number>,
): { left: Beyond | undefined; right: Beyond | undefined } => {
  const first = pathStages.findIndex((stage) => seen.has(stage))
  if (first < 0) return { left: undefined, right: undefined }
  const last = pathStages.findLastIndex((stage) => seen.has(stage))
  const [before, after] = [pathStages.slice(0, first), pathStages.slice(last + 1)]
  return { left: beyond(before, before.at(-1), counts), right: beyond(after, after[0], counts) }
}
