import {
  contacts,
  description,
  languages,
  licence,
  modalities,
  region,
  sectors,
  sensitivity,
  summary,
  tasks,
  title,
  website,
} from './common.fields.ts'
import type { FormSection } from './field-spec.ts'

export const datasetSections: readonly FormSection<'dataset'>[] = [
  { name: 'what', fields: [title, summary, description, website] },
  {
    name: 'content',
    fields: [
      modalities,
      { name: 'sampleCount', type: 'number', unit: 'samples' },
      { name: 'sizeBytes', type: 'bytes' },
      { name: 'formats', type: 'text', lines: 'one', most: 400 },
      sectors,
      tasks,
      languages,
    ],
  },
  {
    name: 'making',
    fields: [
      { name: 'collection', type: 'bilingual', lines: 'many', most: 4000 },
      { name: 'labels', type: 'bilingual', lines: 'many', most: 4000 },
    ],
  },
  {
    name: 'access',
    fields: [
      { name: 'accessMode', type: 'choice', options: ['open', 'request', 'on_site', 'compute_to_data'] },
      sensitivity,
      licence,
    ],
  },
  { name: 'contact', fields: [region, ...contacts] },
]
