import type { DemoAccount } from '@duijie/api/kernel/deps.ts'

/** One password for every account of the demo world; the sign-in page shows it. */
export const demoPassword = 'duijie-demo-2026'

/** The people a visitor can be with one click. Their addresses are those of `world/people.ts`. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'plant@demo.duijie.example',
    password: demoPassword,
    name: { zh: '制造企业', en: 'Manufacturer' },
    persona: 'industry',
  },
  {
    email: 'hospital@demo.duijie.example',
    password: demoPassword,
    name: { zh: '医院', en: 'Hospital' },
    persona: 'industry',
  },
  {
    email: 'farm@demo.duijie.example',
    password: demoPassword,
    name: { zh: '农业企业', en: 'Farm' },
    persona: 'industry',
  },
  {
    email: 'vendor@demo.duijie.example',
    password: demoPassword,
    name: { zh: 'AI 企业', en: 'AI vendor' },
    persona: 'vendor',
  },
  {
    email: 'broker@demo.duijie.example',
    password: demoPassword,
    name: { zh: '撮合专员', en: 'Broker' },
    persona: 'broker',
  },
  {
    email: 'admin@demo.duijie.example',
    password: demoPassword,
    name: { zh: '平台管理员', en: 'Platform administrator' },
    persona: 'admin',
  },
]
