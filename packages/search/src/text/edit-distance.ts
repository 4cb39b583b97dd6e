/**
 * How many letters must be added, dropped, changed or swapped with a neighbour to turn `typed` into `word`, or, with
 * `prefix`, into the beginning of `word`. More than `limit` is reported as `limit + 1`.
 */
export const editDistance = (typed: string, word: string, limit: number, prefix = false): number => {
  if (typed.length - word.length > limit || (!prefix && word.length - typed.length > limit)) return limit + 1
  const width = Math.min(word.length, typed.length + limit)
  let before: number[] = []
  let above = Array.from({ length: width + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= width; column++) {
      const same = typed[row - 1] === word[column - 1]
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    before = above
    above = current
  }
  return Math.min(limit + 1, prefix ? Math.min(...above) : (above[width] ?? limit + 1))
}
