/** A piece of work that is done again and again by itself. */
export type PassLoop = {
  /** There is something to do: begin a pass now, or right after the one under way. */
  wake: () => void
  /** Resolves at the end of a pass that began after the call, whether it succeeded or not. */
  settle: () => Promise<void>
  /** Ends after the pass under way. */
  stop: () => Promise<void>
}

/**
 * Runs passes one after the other: one at once, one after each call of `wake`, and one after `idleMilliseconds` without
 * any. A pass that fails is told to `onFailure` and tried again in its turn.
 */
export const startPassLoop = (
  pass: () => Promise<void>,
  onFailure: (error: unknown) => void,
  idleMilliseconds: number,
): PassLoop => {
  let isStopped = false
  let isAsked = false
  let wakeUp: (() => void) | undefined
  let waiting: (() => void)[] = []

  const pause = async (): Promise<void> => {
    if (isAsked || isStopped) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMilliseconds)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
  const wake = () => {
    isAsked = true
    wakeUp?.()
  }
  const run = async (): Promise<void> => {
    while (!isStopped) {
      isAsked = false
      const served = waiting
      waiting = []
      await pass().catch(onFailure)
      for (const resolve of served) resolve()
      await pause()
    }
    for (const resolve of waiting) resolve()
  }
  const running = run()
  return {
    wake,
    settle: async () => {
      if (isStopped) return
      const settled = new Promise<void>((resolve) => waiting.push(resolve))
      wake()
      await settled
    },
    stop: async () => {
      isStopped = true
      wakeUp?.()
      await running
    },
  }
}
