import { defineFeature } from '../../../kernel/features/feature.ts'
import { roundWorkJob, type RoundSolvers } from './rounds.job.ts'
import { roundsRouter } from './rounds.router.ts'

declare module '../../../kernel/deps.ts' {
  interface Deps {
    roundSolvers: RoundSolvers
  }
}

export const rounds = defineFeature({
  name: 'rounds',
  area: 'brokering',
  routers: { rounds: roundsRouter },
  jobs: [roundWorkJob],
})
