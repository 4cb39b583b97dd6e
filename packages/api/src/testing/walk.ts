/** Objects of the plant that every procedure is aimed at. */
export type WalkIds = {
  organisationId: string
  listingId: string
  draftId: string
  capabilityId: string
  pairingId: string
  memberId: string
  changeRequestId: string
  invitationId: string
  roundId: string
  vendorId: string
  refusalId: string
  savedSearchId: string
  importId: string
}

/**
 * What the walk over all procedures needs to know of a feature, in `<noun>.walk.ts` beside its manifest: a well-formed
 * input for each procedure, aimed at objects of somebody else, and which procedures are open on purpose.
 */
export type Walk = {
  inputs: Record<string, (ids: WalkIds) => unknown>
  /** What anybody may ask; all of it about published teasers, public cards, or the asker themselves. */
  openToAnyone?: readonly string[]
  /** What everybody who is signed in may do about themselves. */
  openToSignedIn?: readonly string[]
}
