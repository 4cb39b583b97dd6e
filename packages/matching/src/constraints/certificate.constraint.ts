import { heldCertificatesOf, lackingOf } from '../rules/certificates.ts'
import type { HeldCertificates } from '../rules/certificates.ts'
import { defineConstraint } from './constraint.ts'

/** The scenario demands a certificate that is not among those the capability says it has. */
export const certificateConstraint = defineConstraint<readonly string[], HeldCertificates>({
  name: 'certificate',
  scenarioFacet: ({ certificatesRequired = [] }) => certificatesRequired,
  capabilityFacet: heldCertificatesOf,
  excludes: (required, held) => held.isComplete && lackingOf(required, held).length > 0,
})
