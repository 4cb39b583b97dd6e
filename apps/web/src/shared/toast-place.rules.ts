export type Box = { left: number; top: number; right: number; bottom: number }
export type Corner = 'bottom-right' | 'top-right' | 'bottom-left' | 'top-left'

const corners = ['bottom-right', 'top-right', 'bottom-left', 'top-left'] as const
const edge = 16
/** What a message of three lines takes, with room for one more beside it. */
const width = 440
const height = 160

const boxAt = (corner: Corner, view: { width: number; height: number }): Box => {
  const [vertical, horizontal] = corner.split('-')
  const wide = Math.min(width, view.width)
  const top = vertical === 'top' ? 0 : view.height - height - edge
  const left = horizontal === 'left' ? 0 : view.width - wide
  return { left, top, right: left + wide, bottom: top + height + edge }
}

const overlap = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top))

/**
 * The corner where a message covers nothing of what it speaks of, or where it covers least. On a narrow screen a message
 * is as wide as the screen, so that only above or below is left.
 */
export const toastCorner = (view: { width: number; height: number }, subject: Box | undefined): Corner => {
  if (!subject) return 'bottom-right'
  const covered = (corner: Corner): number => overlap(boxAt(corner, view), subject)
  return corners.toSorted((one, other) => covered(one) - covered(other))[0] ?? 'bottom-right'
}
