import { consentStage, pathStages, type PairingStage, type PathStage } from './pairing-stages.ts'

/** done: the pairing stood there and went on from it · skipped: it was passed over · current · ahead. */
export const stageStates = ['done', 'skipped', 'current', 'ahead'] as const
export type StageState = (typeof stageStates)[number]
export type StagePath = Record<PathStage, StageState>

/** One change of stage as the record has it; the first has no `from`. */
export type StageMove = { from?: PairingStage | undefined; to: PairingStage }

const placeOf = (stage: PairingStage): number => pathStages.findIndex((each) => each === stage)
const connected = placeOf(consentStage)

/**
 * Stages that a move forward passes over. Up to `connected` none can be: nobody gets there without having been screened
 * and both consents, in whatever order they came.
 */
export const skippedBetween = (from: PairingStage | undefined, to: PairingStage): PathStage[] => {
  const [left, right] = [from === undefined ? -1 : placeOf(from), placeOf(to)]
  if (right < 0 || (from !== undefined && left < 0)) return []
  return pathStages.filter((_, place) => place > left && place < right && place > connected)
}

/** What is still skipped after one more move: after a move back the stages from there on lie ahead again. */
export const skippedAfter = (skipped: readonly PathStage[], { from, to }: StageMove): PathStage[] => {
  const right = placeOf(to)
  if (right < 0) return [...skipped]
  const kept = skipped.filter((stage) => placeOf(stage) < right)
  const added = skippedBetween(from, to)
  return pathStages.filter((stage) => kept.includes(stage) || added.includes(stage))
}

/** The stages that the record passes over and never came back to, in the order of the path. */
export const skippedStages = (history: readonly StageMove[]): PathStage[] =>
  history.reduce<PathStage[]>(skippedAfter, [])

/**
 * How each stage of the path stands. `history` is every change of stage, oldest first. Of a pairing that has ended,
 * `current` is the stage in which it ended.
 */
export const stagePath = (history: readonly StageMove[]): StagePath => {
  const skipped = skippedStages(history)
  const last = history.map(({ to }) => placeOf(to)).findLast((place) => place >= 0) ?? -1
  const stateOf = (stage: PathStage, place: number): StageState => {
    if (place === last) return 'current'
    if (place > last) return 'ahead'
    return skipped.includes(stage) ? 'skipped' : 'done'
  }
  return Object.fromEntries(pathStages.map((stage, place) => [stage, stateOf(stage, place)])) as StagePath
}
