/** Numbers of four bytes in a line of memory, which is what a processor fetches at once. */
export const LINE = 16

/**
 * Keeps what was read ahead from being optimised away. Reading ahead pays because memory answers many questions at
 * once nearly as fast as one, and code that decides on each number before it asks for the next asks one at a time.
 */
export const createReadings = (): ((sum: number) => void) => {
  const kept = new Float64Array(1)
  return (sum) => {
    kept[0] = sum
  }
}
