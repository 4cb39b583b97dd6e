import type { Viewer } from './screen-paths.ts'
import { stateAccounts } from './state-accounts.ts'

type Account = { email: string; password: string }

const demo = (name: string): Account => ({ email: `${name}@demo.duijie.example`, password: 'duijie-demo-2026' })

const accounts: Record<Exclude<Viewer, 'anonymous'>, Account> = {
  vendor: demo('vendor'),
  plant: demo('plant'),
  broker: demo('broker'),
  admin: demo('admin'),
  ...stateAccounts,
}

/** The account of a viewer: one of the demo world, as the sign-in page shows it, or one that `states.ts` makes. */
export const accountOf = (viewer: Exclude<Viewer, 'anonymous'>): Account => accounts[viewer]
