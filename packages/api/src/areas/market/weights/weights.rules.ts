import { weightChanges, type WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import { signalsInUse } from '@duijie/matching/match-queries.ts'
import { signalNames } from '@duijie/matching/pair.ts'
import { sharesOf } from '@duijie/domain/matches/weight-shares.rules.ts'
import { InvalidFieldsError, type FieldError } from '../../../kernel/trpc/errors.ts'
import { toWeights } from './weights.repository.ts'

const namesAmiss = ({ weights }: WeightChoice): FieldError[] => {
  const given = new Set(Object.keys(weights))
  const missing = signalNames.filter((name) => !given.has(name))
  const unknown = [...given].filter((name) => !signalNames.includes(name))
  return [
    ...missing.map((name) => ({ field: `weights.${name}`, code: 'weights.missing' })),
    ...unknown.map((name) => ({ field: `weights.${name}`, code: 'weights.unknown_signal' })),
  ]
}

/**
 * Refuses a choice that the engine could not use, wherever it runs: without a service for meanings its weight counts
 * for nothing, so the others must not all be 0. Throws `weights.not_usable` with the fields.
 */
export const checkChoice = (choice: WeightChoice): void => {
  const fields = namesAmiss(choice)
  if (fields.length === 0) {
    try {
      sharesOf(toWeights('draft', choice), signalsInUse(undefined))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      fields.push({ field: 'weights', code: 'weights.nothing_counts' })
    }
  }
  if (fields.length > 0) throw new InvalidFieldsError('weights.not_usable', fields)
}

export const isSameChoice = (a: WeightChoice, b: WeightChoice): boolean => weightChanges(a, b).length === 0
