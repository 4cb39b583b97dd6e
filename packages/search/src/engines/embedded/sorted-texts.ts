type WithText = { text: string }

export const byText = (left: WithText, right: WithText): number =>
  left.text < right.text ? -1 : left.text > right.text ? 1 : 0

/** The first place in an ordered list whose text is not below `text`. */
export const firstNotBelow = (sorted: readonly WithText[], text: string): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.text ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
