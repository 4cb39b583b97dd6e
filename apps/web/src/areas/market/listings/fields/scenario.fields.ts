import {
  contacts,
  deployments,
  languages,
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

/** Asked in the order in which a plant manager tells it: the trouble, the goal, the data, the limits. */
export const scenarioSections: readonly FormSection<'scenario'>[] = [
  {
    name: 'need',
    fields: [
      title,
      summary,
      { name: 'need', type: 'bilingual', lines: 'many', most: 4000 },
      { name: 'currentProcess', type: 'bilingual', lines: 'many', most: 4000 },
      { name: 'currentCostFen', type: 'money', unit: 'wan' },
      { name: 'site', type: 'bilingual', lines: 'one', most: 160 },
    ],
  },
  {
    name: 'goal',
    fields: [
      {
        name: 'kpis',
        type: 'rows',
        most: 12,
        fields: [
          { name: 'name', type: 'bilingual', lines: 'one', most: 80 },
          { name: 'unit', type: 'text', lines: 'one', most: 24 },
          { name: 'baseline', type: 'decimal' },
          { name: 'target', type: 'decimal' },
        ],
      },
      { name: 'deadline', type: 'day' },
      { name: 'demand', type: 'number', unit: 'partners' },
    ],
  },
  {
    name: 'data',
    fields: [
      { name: 'dataAvailable', type: 'bilingual', lines: 'many', most: 4000 },
      modalities,
      sensitivity,
      { name: 'residency', type: 'choice', options: ['any', 'china', 'region', 'premises'] },
    ],
  },
  {
    name: 'limits',
    fields: [
      { name: 'budgetMinimumFen', type: 'money', unit: 'wan' },
      { name: 'budgetMaximumFen', type: 'money', unit: 'wan' },
      deployments,
      { name: 'trlMinimum', type: 'level' },
      { name: 'certificatesRequired', type: 'terms', scheme: 'certificate', most: 24 },
    ],
  },
  { name: 'class', fields: [sectors, tasks, region, languages] },
  {
    name: 'openness',
    fields: [
      { name: 'confidentiality', type: 'choice', options: ['public', 'teaser', 'invited'] },
      ...contacts,
      website,
    ],
  },
]
