/**
 * What the engine knows of a listing. Plain data, no database. An absent field or an empty list means "not stated":
 * the engine never guesses it. Ids of tasks, modalities, sectors, deployments, regions and certificates are taxonomy
 * ids; money is integer fen; dates are `YYYY-MM-DD`.
 */

/** A text, or the same text in several languages. Each language is recognised by its script. */
export type Text = string | readonly string[]

/** One piece of what proves a capability, such as a past deployment. */
export type Evidence = {
  readonly title: Text
  readonly summary?: Text
  /** Evidence of the scenario's own group does not count for that scenario. */
  readonly group?: string
  readonly sectors?: readonly string[]
}

/** What one side has said about the other; `conflict` makes the pair impossible. */
export type InterestLevel = 'very-high' | 'high' | 'neutral' | 'low' | 'very-low' | 'conflict'

export type PriceModel = 'free' | 'per_token' | 'per_call' | 'subscription' | 'licence' | 'project' | 'negotiable'

/** Where data may go: anywhere, within China, within the province, or nowhere outside the premises. */
export type Residency = 'any' | 'china' | 'region' | 'premises'

type CommonProfile = {
  readonly id: string
  readonly organisationId: string
  /** Group of owners: two sides of one group are in conflict. */
  readonly group?: string
  readonly title: Text
  readonly summary: Text
  readonly tasks: readonly string[]
  readonly modalities: readonly string[]
  readonly sectors: readonly string[]
  readonly deployments: readonly string[]
  readonly region?: string
  readonly languages: readonly string[]
  /** What this side has said about listings of the other side, by their ids. */
  readonly interest?: Readonly<Record<string, InterestLevel>>
  /** Organisations, groups or listings of the other side that this side refuses. */
  readonly blocked?: readonly string[]
}

export type CapabilityProfile = CommonProfile & {
  readonly evidence: readonly Evidence[]
  /** Technology readiness level, 1 to 9. */
  readonly trl?: number
  /** What one project or one year usually costs. */
  readonly price?: { readonly minimumFen?: number; readonly maximumFen?: number; readonly model?: PriceModel }
  readonly parametersBillion?: number
  readonly licence?: string
  /** Certificates and filings it holds, and those they imply; ids. */
  readonly certificates?: readonly string[]
  /** It names some that are not in the taxonomy: then it is not known which ones it lacks. */
  readonly hasOtherCertificates?: boolean
  /** Kinds a scenario's class may forbid, such as `generative`. */
  readonly modelKinds?: readonly string[]
  /** Days from contract to a working system. */
  readonly leadTimeDays?: number
  /** How past pairings ended. */
  readonly outcomes?: { readonly succeeded: number; readonly failed: number }
  /** Something to build on, which nobody delivers; a caller may rank it apart. */
  readonly isOpenModel?: boolean
  readonly verified: boolean
  readonly paused: boolean
  /** How many pairings can be served at once, and how many are under way. */
  readonly capacity?: number
  readonly load?: number
}

export type ScenarioProfile = CommonProfile & {
  readonly residency: Residency
  readonly sensitivity?: string
  readonly budget?: { readonly minimumFen?: number; readonly maximumFen?: number }
  readonly deadline?: string
  readonly trlMinimum?: number
  /** Without each of these nobody may do the work; ids. */
  readonly certificatesRequired?: readonly string[]
  readonly scenarioClass?: string
  readonly forbiddenModelKinds?: readonly string[]
}
