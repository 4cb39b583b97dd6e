/**
 * Every stage of a pairing with all that the platform has to know of it, in the order of the path. Moves, board columns,
 * reminders, funnels, what a partner may read and what the database lets through all follow from these rows: a new stage
 * is a row here and its labels.
 */
type PathRow = {
  on: 'path'
  /** Who has to act: the broker, the sides whose consent is open, those who hold the next step, or nobody. */
  turn: 'broker' | 'consents' | 'next_step' | 'none'
  /** Days a pairing may rest here before it counts as stuck; without a number it never does. */
  staleAfterDays?: number
  /** A new pairing may begin here. */
  isStart?: true
  /** Comes about by the second consent and not by a broker. From here on both have consented. */
  isOpenedByConsent?: true
  /** The stage before may be left for the one after it. */
  isOptional?: true
}

type EndRow = {
  on: 'end'
  /** Who may end a pairing so. */
  by: 'broker' | 'side'
  /** From which stages: those without both consents, or all but the goal. */
  from: 'before_consent' | 'before_goal'
}

/** 初筛 · 待双方同意 · 已对接 · 保密协议 · 试点 · 评估 · 签约 · 已上线 · 已婉拒 · 已关闭. */
export const stageRows = {
  screening: { on: 'path', turn: 'broker', staleAfterDays: 3, isStart: true },
  invited: { on: 'path', turn: 'consents', staleAfterDays: 5, isStart: true },
  connected: { on: 'path', turn: 'next_step', staleAfterDays: 7, isOpenedByConsent: true },
  nda: { on: 'path', turn: 'next_step', staleAfterDays: 10, isOptional: true },
  pilot: { on: 'path', turn: 'next_step', staleAfterDays: 45 },
  evaluation: { on: 'path', turn: 'next_step', staleAfterDays: 14 },
  contract: { on: 'path', turn: 'next_step', staleAfterDays: 21 },
  deployed: { on: 'path', turn: 'none' },
  declined: { on: 'end', by: 'side', from: 'before_consent' },
  closed: { on: 'end', by: 'broker', from: 'before_goal' },
} as const satisfies Record<string, PathRow | EndRow>

type Rows = typeof stageRows
export type PairingStage = keyof Rows
/** Stages of a pairing on its way: the board's columns and the room's steps. */
export type PathStage = { [Stage in PairingStage]: Rows[Stage] extends { on: 'path' } ? Stage : never }[PairingStage]
/** Stages in which a pairing ended before its goal. */
export type EndStage = Exclude<PairingStage, PathStage>

/** The keys of a record in their order, of which there is at least one. */
const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as [Key, ...Key[]]

/** The row of a stage, with what only some rows say. */
export const stageRow = (stage: PairingStage): PathRow | EndRow => stageRows[stage]

export const pairingStages = keysOf<PairingStage>(stageRows)
export const isEndStage = (stage: string): stage is EndStage =>
  Object.hasOwn(stageRows, stage) && stageRow(stage as PairingStage).on === 'end'
export const pathStages = pairingStages.filter((stage): stage is PathStage => !isEndStage(stage)) as [
  PathStage,
  ...PathStage[],
]
export const endStages = pairingStages.filter(isEndStage) as [EndStage, ...EndStage[]]

/** The stage that every pairing is for; nothing follows it. */
export const goalStage = pathStages[pathStages.length - 1] as PathStage

const pathRow = (stage: PathStage): PathRow => stageRows[stage]

/** Stages in which a new pairing may begin. */
export const startStages: readonly PathStage[] = pathStages.filter((stage) => pathRow(stage).isStart)
/** The stage that the second consent leads to. */
export const consentStage = pathStages.find((stage) => pathRow(stage).isOpenedByConsent) ?? goalStage
/** Stages that only a pairing with both consents can be in. */
export const consentedStages: readonly PathStage[] = pathStages.slice(pathStages.indexOf(consentStage))
/** Stages in which the next step says whose turn it is; a capability in one of them is busy. */
export const steppedStages: readonly PathStage[] = pathStages.filter((stage) => pathRow(stage).turn === 'next_step')
/** Stages of a pairing that is neither over nor at its goal. */
export const openStages: readonly PathStage[] = pathStages.filter((stage) => stage !== goalStage)
/** Stages of a pairing that is over or at its goal. */
export const settledStages: readonly PairingStage[] = [goalStage, ...endStages]
