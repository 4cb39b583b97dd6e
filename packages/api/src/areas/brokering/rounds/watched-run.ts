const watchMilliseconds = 500

export type WatchedRun = {
  progress: (share: number) => void
  /** Aborted once the run is no longer wanted, or when the process ends. */
  signal: AbortSignal
  end: () => void
}

/**
 * Follows a run: `look` is told the share done now and then and answers whether the run is still wanted. `ending` is
 * aborted when the process ends.
 */
export const watchRun = (look: (share: number) => Promise<boolean>, ending: AbortSignal | undefined): WatchedRun => {
  const controller = new AbortController()
  let share = 0
  const pass = async (): Promise<void> => {
    if (!(await look(share))) controller.abort()
  }
  const timer = setInterval(() => void pass().catch(() => controller.abort()), watchMilliseconds)
  return {
    progress: (next) => void (share = Math.max(share, next)),
    signal: ending ? AbortSignal.any([controller.signal, ending]) : controller.signal,
    end: () => clearInterval(timer),
  }
}
