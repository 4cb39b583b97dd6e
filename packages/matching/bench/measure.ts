/** Milliseconds of each run, sorted. */
export type Samples = readonly number[]

export function timed<Value>(run: () => Value): { value: Value; milliseconds: number } {
  const start = performance.now()
  const value = run()
  return { value, milliseconds: performance.now() - start }
}

/** Runs for each item until the items or the time are used up. */
export function sample<Item>(items: readonly Item[], budgetMs: number, run: (item: Item) => unknown): Samples {
  const samples: number[] = []
  let spent = 0
  for (const item of items) {
    const { milliseconds } = timed(() => run(item))
    samples.push(milliseconds)
    spent += milliseconds
    if (spent > budgetMs) break
  }
  return samples.toSorted((a, b) => a - b)
}

/**
 * Runs as `sample` does and returns the processor time of the thread for one run: other work on the machine makes it
 * wait, but counts little here. Single runs are too short for the clock of the processor, so only their sum is read.
 */
export function processorMilliseconds<Item>(
  items: readonly Item[],
  budgetMs: number,
  run: (item: Item) => unknown,
): { readonly perRun: number; readonly runs: number } {
  const before = process.threadCpuUsage()
  const runs = sample(items, budgetMs, run).length
  const { user, system } = process.threadCpuUsage(before)
  return { perRun: (user + system) / 1000 / runs, runs }
}

const total = (samples: Samples): number => samples.reduce((sum, each) => sum + each, 0)

export const mean = (samples: Samples): number => total(samples) / samples.length

export const percentile = (samples: Samples, share: number): number =>
  samples[Math.min(samples.length - 1, Math.floor(samples.length * share))] ?? Number.NaN

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))

/** Memory in use after collecting garbage, where the process allows it (`--expose-gc`). */
export function usedMegabytes(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1_048_576
}
