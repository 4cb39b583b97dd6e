import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'jobs.list': () => ({}),
    'jobs.counts': () => undefined,
    'jobs.retry': () => ({ id: 'job_none' }),
    'jobs.cancel': () => ({ id: 'job_none' }),
  },
}
