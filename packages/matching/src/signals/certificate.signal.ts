import { heldCertificatesOf, lackingOf } from '../rules/certificates.ts'
import type { HeldCertificates } from '../rules/certificates.ts'
import { because, defineSignal } from './signal.ts'

/**
 * How many of the certificates that the scenario demands the capability has. Lacking one makes the pair impossible, so
 * among candidates this says who has them all and of whom it is not known.
 */
export const certificateSignal = defineSignal<readonly string[], HeldCertificates>({
  name: 'certificate',
  isSilenceConsent: true,
  scenarioFacet: ({ certificatesRequired = [] }) => certificatesRequired,
  capabilityFacet: heldCertificatesOf,
  asks: (required) => required.length > 0,
  valuesFor: (required) => (held) => {
    const lacking = lackingOf(required, held).length
    return lacking > 0 && !held.isComplete ? null : 1 - lacking / required.length
  },
  reason: (required, held) => {
    const lacking = lackingOf(required, held)
    return lacking.length > 0
      ? because('certificate.lacking', { lacking })
      : because('certificate.held', { required: [...required] })
  },
})
