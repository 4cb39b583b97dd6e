import { budgetConstraint } from './budget.constraint.ts'
import type { Constraint } from './constraint.ts'
import { deploymentConstraint } from './deployment.constraint.ts'
import { modelKindConstraint } from './model-kind.constraint.ts'
import { residencyConstraint } from './residency.constraint.ts'
import { capacityConstraint, pausedConstraint, unverifiedConstraint } from './state.constraints.ts'

/** Constraints that compare one facet of each side. A new one is one line here. */
export const facetConstraints: readonly Constraint[] = [
  unverifiedConstraint,
  pausedConstraint,
  capacityConstraint,
  deploymentConstraint,
  residencyConstraint,
  budgetConstraint,
  modelKindConstraint,
]

/** Names of all constraints in the order they are told; the last concerns named pairs only. */
export const constraintNames: readonly string[] = [...facetConstraints.map(({ name }) => name), 'conflict']
