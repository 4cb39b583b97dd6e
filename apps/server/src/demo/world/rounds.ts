import type { DemoRound } from './types.ts'

/**
 * Rounds as brokers set them up; what comes of each is found by the solver when the platform first starts. Two differ in
 * their aim alone, so that they can be put side by side; one asks for more small vendors than there are.
 */
export const rounds: readonly DemoRound[] = [
  {
    by: 'broker-wu',
    config: {
      title: '农业秋季专场（总分最优）',
      mode: 'optimal',
      lane: 'agriculture',
      demand: 2,
      capacity: 3,
      limits: [{ of: 'each_vendor', per: 'round', atMost: 6 }],
    },
  },
  {
    by: 'broker-wu',
    config: {
      title: '农业秋季专场（公平）',
      mode: 'fair',
      lane: 'agriculture',
      demand: 2,
      capacity: 3,
      limits: [{ of: 'each_vendor', per: 'round', atMost: 6 }],
    },
  },
  {
    by: 'broker-lin',
    config: {
      title: '制造中小企业专场',
      mode: 'optimal',
      lane: 'manufacturing',
      demand: 3,
      capacity: 3,
      limits: [
        { of: 'size', value: 'sme', per: 'scenario', atLeast: 2 },
        { of: 'each_vendor', per: 'round', atMost: 4 },
      ],
    },
  },
  {
    by: 'broker-zhao',
    config: {
      title: '医疗久候场景对接',
      mode: 'stable',
      lane: 'medicine',
      openForDays: 30,
      onlyUnpaired: true,
      demand: 1,
      capacity: 1,
      leastScore: 0.4,
    },
    isPublished: true,
  },
]
