import type { FieldSpec } from './field-spec.ts'

export const title: FieldSpec = { name: 'title', type: 'bilingual', lines: 'one', most: 120 }
export const summary: FieldSpec = { name: 'summary', type: 'bilingual', lines: 'many', most: 600 }
export const sectors: FieldSpec = { name: 'sectors', type: 'terms', scheme: 'sector', most: 24 }
export const tasks: FieldSpec = { name: 'tasks', type: 'terms', scheme: 'task', most: 24 }
export const modalities: FieldSpec = { name: 'modalities', type: 'terms', scheme: 'modality', most: 24 }
export const region: FieldSpec = { name: 'region', type: 'term', scheme: 'region' }
export const languages: FieldSpec = { name: 'languages', type: 'languages' }
export const website: FieldSpec = { name: 'website', type: 'text', lines: 'one', most: 300 }
export const deployments: FieldSpec = { name: 'deployments', type: 'terms', scheme: 'deployment', most: 24 }
export const sensitivity: FieldSpec = { name: 'sensitivity', type: 'term', scheme: 'sensitivity' }
export const licence: FieldSpec = { name: 'licence', type: 'term', scheme: 'licence' }
export const description: FieldSpec = { name: 'description', type: 'bilingual', lines: 'many', most: 4000 }

export const contacts: readonly FieldSpec[] = [
  { name: 'contactName', type: 'text', lines: 'one', most: 60 },
  { name: 'contactPhone', type: 'text', lines: 'one', most: 40 },
  { name: 'contactEmail', type: 'text', lines: 'one', most: 200 },
]
