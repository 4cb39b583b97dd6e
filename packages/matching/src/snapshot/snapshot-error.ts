/** These bytes are no snapshot that this engine can start from: damaged, of another format, or read by other rules. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
}
