import { defineConstraint } from './constraint.ts'

/** The scenario's class forbids this kind of model. */
export const modelKindConstraint = defineConstraint<readonly string[], readonly string[]>({
  name: 'modelKind',
  scenarioFacet: ({ forbiddenModelKinds = [] }) => forbiddenModelKinds,
  capabilityFacet: ({ modelKinds = [] }) => modelKinds,
  excludes: (forbidden, kinds) => kinds.some((kind) => forbidden.includes(kind)),
})
