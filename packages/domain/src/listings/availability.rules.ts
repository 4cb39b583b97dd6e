type Standing = { paused: boolean; capacity?: number | undefined }

/**
 * Whether a vendor takes new pairings. That it does not is public, as a pause is; how many it can serve and how many it
 * is serving are not.
 */
export const takesPairings = ({ paused, capacity }: Standing, load: number): boolean =>
  !paused && (capacity === undefined || load < capacity)
