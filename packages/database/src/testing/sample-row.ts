/** A row of some table. */
export type SampleRow = { table: string; row: Record<string, string | number | boolean | null> }

export const at = '2026-11-23T08:40:00.000Z'
export const stamps = { created_at: at, updated_at: at }
