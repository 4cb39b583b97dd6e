import { budgetConstraint } from './budget.constraint.ts'
import { certificateConstraint } from './certificate.constraint.ts'
import type { Constraint } from './constraint.ts'
import { deploymentConstraint } from './deployment.constraint.ts'
import { modelKindConstraint } from './model-kind.constraint.ts'
import { residencyConstraint } from './residency.constraint.ts'

/** Constraints that compare one facet of each side. A new one is one line here. */
export const facetConstraints: readonly Constraint[] = [
  deploymentConstraint,
  residencyConstraint,
  certificateConstraint,
  budgetConstraint,
  modelKindConstraint,
]
