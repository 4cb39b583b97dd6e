import type { Viewer } from './screens.ts'

const emails: Record<Exclude<Viewer, 'anonymous'>, string> = {
  vendor: 'vendor@demo.duijie.example',
  plant: 'plant@demo.duijie.example',
  broker: 'broker@demo.duijie.example',
  admin: 'admin@demo.duijie.example',
}

/** An account of the demo world; the sign-in page shows the same. */
export const demoAccount = (viewer: Exclude<Viewer, 'anonymous'>): { email: string; password: string } => ({
  email: emails[viewer],
  password: 'duijie-demo-2026',
})
