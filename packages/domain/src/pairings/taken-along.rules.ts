/** As what a listing is taken along: open_model 开放模型, something for the lead to build on. */
export const takenAlongRoles = ['open_model'] as const
export type TakenAlongRole = (typeof takenAlongRoles)[number]

/** With more than this a proposal says "anything that exists" instead of naming what to build on. */
export const mostTakenAlong = 5

/** What a change would bring: those that are not there yet, each once, in the order in which they were named. */
export const addedAlong = (there: ReadonlySet<string>, named: readonly string[]): string[] =>
  [...new Set(named)].filter((id) => !there.has(id))
