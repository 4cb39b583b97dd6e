import type { CapabilityBody } from '@duijie/domain/listings/capability.schema.ts'
import type { ComputeBody } from '@duijie/domain/listings/compute.schema.ts'
import type { DatasetBody } from '@duijie/domain/listings/dataset.schema.ts'
import type { ListingStatus } from '@duijie/domain/listings/listing.schema.ts'
import type { Kpi, ScenarioBody } from '@duijie/domain/listings/scenario.schema.ts'

/** Taxonomy ids of one scheme, separated by blanks. */
export type Words = string

/** Chinese, then English where the text exists in English. A single string serves names that are the same in both. */
export type Said = string | readonly [zh: string, en: string]

type CommonSeed = {
  key: string
  /** Key of the organisation that publishes it. */
  organisation: string
  title: Said
  summary: Said
  sectors?: Words
  tasks?: Words
  modalities?: Words
  languages?: Words
  /** Published where absent. */
  status?: ListingStatus
  /** Spread over the past months where absent. */
  publishedDaysAgo?: number
}

type Carried<Body, Names extends keyof Body> = Partial<Pick<Body, Names>>

/** A real model, its facts at `source`; or a fictional vendor's service, without a source. */
export type CapabilitySeed = CommonSeed &
  Carried<
    CapabilityBody,
    | 'form'
    | 'parametersBillion'
    | 'contextTokens'
    | 'baseModel'
    | 'licence'
    | 'releasedOn'
    | 'hardware'
    | 'priceModel'
    | 'trl'
    | 'certificates'
    | 'capacity'
    | 'paused'
    | 'evidence'
  > & {
    /** Address without scheme, or the name of a paper. */
    source?: string
    description?: Said
    deployments: Words
    /** Ten thousand yuan, lowest and highest. */
    price?: readonly [number, number]
  }

/** A measure: name, unit, where it stands, where it must be. */
export type KpiSeed = readonly [name: Said, unit: string, baseline: Kpi['baseline'], target: Kpi['target']]

export type ScenarioSeed = CommonSeed &
  Carried<
    ScenarioBody,
    'residency' | 'trlMinimum' | 'certificatesRequired' | 'demand' | 'confidentiality' | 'sensitivity'
  > & {
    need: Said
    current: Said
    /** What the current way costs a year, in ten thousand yuan. */
    cost: number
    kpis: readonly KpiSeed[]
    data: Said
    deployments?: Words
    /** Ten thousand yuan, lowest and highest. */
    budget: readonly [number, number]
    deadlineInDays: number
    site?: Said
  }

export type DatasetSeed = CommonSeed &
  Carried<DatasetBody, 'sizeBytes' | 'sampleCount' | 'sensitivity' | 'licence' | 'accessMode' | 'formats'> & {
    source?: string
    description?: Said
    collection?: Said
    labels?: Said
  }

export type ComputeSeed = CommonSeed &
  Carried<ComputeBody, 'accelerator' | 'acceleratorCount' | 'memoryGb' | 'gpuHours' | 'interconnect'> & {
    description?: Said
    /** Yuan for one accelerator hour. */
    yuanPerHour: number
    fromInDays: number
    untilInDays: number
  }
