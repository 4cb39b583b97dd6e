import type { Deps } from '../deps.ts'
import type { EventConsumer } from '../events/consumer.ts'
import type { JobDeclaration } from '../jobs/job.ts'
import type { Invariant } from '../verify/invariant.ts'
import { kernelInvariants } from '../verify/kernel-invariants.ts'
import { verifyJob } from '../verify/verify.job.ts'
import type { Feature, MailsFor } from './feature.ts'
import type { HttpRoute } from './http-route.ts'

/** A consumer at work, and whether people read from what it fills. */
export type OpenConsumer = { consumer: EventConsumer; isIndex: boolean }

/** Makes the consumers that this installation is configured for, in the order of the features. */
export const consumersOf = async (features: readonly Feature[], deps: Deps): Promise<OpenConsumer[]> => {
  const open: OpenConsumer[] = []
  for (const { isIndex, create } of features.flatMap(({ consumers }) => consumers ?? [])) {
    const consumer = await create(deps)
    if (consumer) open.push({ consumer, isIndex })
  }
  return open
}

/** What must be true of the whole house: of what nobody owns first, then feature by feature. */
export const invariantsOf = (features: readonly Feature[]): Invariant[] => [
  ...kernelInvariants,
  ...features.flatMap(({ invariants }) => invariants ?? []),
]

/** The features' work, and the nightly look at what all of them declare to be true. */
export const jobsOf = (features: readonly Feature[]): JobDeclaration[] => [
  ...features.flatMap(({ jobs }) => jobs ?? []),
  verifyJob(invariantsOf(features)),
]

export const routesOf = (features: readonly Feature[]): HttpRoute[] => features.flatMap(({ routes }) => routes ?? [])

/** Who has mails to send for each event type. */
export const mailsOf = (features: readonly Feature[]): Record<string, MailsFor[]> => {
  const sources: Record<string, MailsFor[]> = {}
  for (const { mails } of features)
    for (const [type, mailsFor] of Object.entries(mails ?? {})) (sources[type] ??= []).push(mailsFor)
  return sources
}
