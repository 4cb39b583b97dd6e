import type { CapabilityProfile } from '../profile.ts'

/** What a capability says of its certificates; complete if all that it names are known and it names any. */
export type HeldCertificates = { readonly ids: readonly string[]; readonly isComplete: boolean }

export const heldCertificatesOf = ({
  certificates = [],
  hasOtherCertificates = false,
}: CapabilityProfile): HeldCertificates => ({
  ids: certificates,
  isComplete: certificates.length > 0 && !hasOtherCertificates,
})

/** Which of the required certificates are not among those it names. */
export const lackingOf = (required: readonly string[], { ids }: HeldCertificates): string[] =>
  required.filter((id) => !ids.includes(id))
