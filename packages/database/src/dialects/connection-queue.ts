/** Gives one connection to one user at a time, first come first served. */
export type ConnectionQueue = {
  /** Resolves when it is the caller's turn, with the function that ends the turn; rejects after `limitMs`. */
  enter(): Promise<() => void>
}

type Waiter = { start: () => void; timer: NodeJS.Timeout }

/** A queue whose waiters give up after `limitMs`, so that a connection that never comes back fails loudly. */
export const createConnectionQueue = (limitMs: number): ConnectionQueue => {
  const waiters: Waiter[] = []
  let busy = false

  const leave = () => {
    const next = waiters.shift()
    if (next === undefined) {
      busy = false
      return
    }
    clearTimeout(next.timer)
    next.start()
  }

  const wait = () =>
    new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        waiters.splice(waiters.indexOf(waiter), 1)
        reject(
          new Error(`Waited ${limitMs} ms for the database connection: a transaction or a stream holds it too long.`),
        )
      }
      const waiter: Waiter = { start: resolve, timer: setTimeout(giveUp, limitMs) }
      waiters.push(waiter)
    })

  return {
    async enter() {
      if (busy) await wait()
      busy = true
      return leave
    },
  }
}
