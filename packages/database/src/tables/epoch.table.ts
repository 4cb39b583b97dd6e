/** The histories that this database has been, oldest first; the last is the one that it is. Append-only. */
export type DatabaseEpochTable = {
  number: number
  /** 32 random hexadecimal digits. */
  epoch: string
  /** `created`, `restored` from a backup, or `moved` here from another engine. */
  cause: string
  since: string
}
