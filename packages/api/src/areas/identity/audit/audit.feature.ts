import { findBrokenAudit } from '../../../kernel/audit/verify-audit.ts'
import { defineFeature } from '../../../kernel/features/feature.ts'
import type { Invariant } from '../../../kernel/verify/invariant.ts'
import { auditRouter } from './audit.router.ts'

const unbrokenChain: Invariant = {
  name: 'audit.chain',
  find: async (deps) => {
    const broken = await findBrokenAudit(deps.database.db)
    return broken === undefined ? [] : [`the chain is broken at ${JSON.stringify(broken)}`]
  },
}

export const audit = defineFeature({
  name: 'audit',
  area: 'identity',
  routers: { audit: auditRouter },
  invariants: [unbrokenChain],
})
