import { creditCodeCheckCharacter } from '@duijie/domain/organisations/credit-code.rules.ts'
import { organisationInput } from '@duijie/domain/organisations/organisation.schema.ts'

import {
  fictionalComputeCentres,
  fictionalFarms,
  fictionalHospitals,
  fictionalPlants,
  fictionalVendors,
} from './organisations-fictional.ts'
import type { FictionalOrganisationRow } from './organisations-fictional.ts'
import { chineseOrganisations, datasetOrganisations, internationalOrganisations } from './organisations-real.ts'
import type { RealOrganisationRow } from './organisations-real.ts'
import { sizesOfFictional } from './organisation-sizes.ts'
import type { DemoOrganisation } from './types.ts'

const rejectionReason = '营业执照照片不清晰，请重新上传后再提交。'

const joinedDaysAgo = (index: number): number => 260 + ((index * 29) % 120)

const realOrganisation = (row: RealOrganisationRow, index: number): DemoOrganisation => {
  const [key, kind, name, nameEn, region, sector, website, about] = row
  const input = organisationInput.parse({ name, nameEn, kind, region, sector, website, about })
  return {
    ...input,
    key,
    verification: 'unverified',
    membership: 'listed',
    sourceUrl: website,
    joinedDaysAgo: joinedDaysAgo(index),
    fictional: false,
  }
}

/** Who registers a body, and as what: 91 firms, 93 farmers’ co-operatives, 12 public institutions such as hospitals. */
const registeredAs = (name: string): '91' | '93' | '12' => {
  if (name.endsWith('公司')) return '91'
  return /合作(社|联社)$/.test(name) ? '93' : '12'
}

/** Well formed, but from a registry letter group (DEMT) that has never been issued. */
const inventedCreditCode = (name: string, region: string, index: number): string => {
  const first17 = `${registeredAs(name)}${region}DEMT${String(index).padStart(5, '0')}`
  return `${first17}${creditCodeCheckCharacter(first17) ?? ''}`
}

const fictionalOrganisation = (row: FictionalOrganisationRow, index: number): DemoOrganisation => {
  const [key, kind, name, nameEn, region, sector, contactName, about, verification = 'verified'] = row
  const input = organisationInput.parse({
    name,
    nameEn,
    kind,
    region,
    sector,
    size: sizesOfFictional[key],
    about,
    contactName,
    creditCode: inventedCreditCode(name, region, index + 1),
    // Local numbers in China never begin with 0, so this one reaches nobody.
    contactPhone: `010-0000 ${String(1001 + index)}`,
    contactEmail: `${key}@demo.duijie.example`,
  })
  return {
    ...input,
    key,
    verification,
    membership: 'member',
    ...(verification === 'rejected' ? { verificationReason: rejectionReason } : {}),
    joinedDaysAgo: joinedDaysAgo(index * 7),
    fictional: true,
  }
}

/** Every organisation of the demo world: real ones with public facts, invented ones with contacts. */
export const organisations: readonly DemoOrganisation[] = [
  ...[...chineseOrganisations, ...internationalOrganisations, ...datasetOrganisations].map(realOrganisation),
  ...[
    ...fictionalVendors,
    ...fictionalPlants,
    ...fictionalHospitals,
    ...fictionalFarms,
    ...fictionalComputeCentres,
  ].map(fictionalOrganisation),
]
