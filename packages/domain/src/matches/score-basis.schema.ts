import { z } from 'zod'

/**
 * What a score rests on. The same pair has one score on each basis at a time, whoever reads it:
 * `teasers`: what both sides publish, the only one that both of them read · `scenario_full`, `capability_full`: all that
 * one side has said, and the other's teaser; for that side alone · `full`: all that both have said; for staff alone.
 */
export const scoreBases = ['teasers', 'scenario_full', 'capability_full', 'full'] as const
export const scoreBasis = z.enum(scoreBases)
export type ScoreBasis = z.infer<typeof scoreBasis>
