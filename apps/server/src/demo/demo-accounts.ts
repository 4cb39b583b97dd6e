import type { DemoAccount } from '@duijie/api/kernel/deps.ts'

/** One password for every account of the demo world; the sign-in page shows it. */
export const demoPassword = 'duijie-demo-2026'

/** The people a visitor can be with one click. Their addresses are those of `world/people.ts`. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'plant@demo.duijie.example', password: demoPassword, name: '制造企业', persona: 'industry' },
  { email: 'hospital@demo.duijie.example', password: demoPassword, name: '医院', persona: 'industry' },
  { email: 'farm@demo.duijie.example', password: demoPassword, name: '农业企业', persona: 'industry' },
  { email: 'vendor@demo.duijie.example', password: demoPassword, name: 'AI 企业', persona: 'vendor' },
  { email: 'broker@demo.duijie.example', password: demoPassword, name: '撮合专员', persona: 'broker' },
  { email: 'admin@demo.duijie.example', password: demoPassword, name: '平台管理员', persona: 'admin' },
]
