import {
  contacts,
  deployments,
  description,
  languages,
  licence,
  modalities,
  region,
  sectors,
  summary,
  tasks,
  title,
  website,
} from './common.fields.ts'
import type { FormSection } from './field-spec.ts'

export const capabilitySections: readonly FormSection<'capability'>[] = [
  {
    name: 'what',
    fields: [
      title,
      summary,
      { name: 'form', type: 'choice', options: ['model', 'algorithm', 'technology', 'service'] },
      description,
      website,
    ],
  },
  { name: 'skill', fields: [tasks, modalities, sectors, languages] },
  {
    name: 'figures',
    fields: [
      { name: 'parametersBillion', type: 'parameters' },
      { name: 'contextTokens', type: 'number', unit: 'tokens' },
      { name: 'baseModel', type: 'text', lines: 'one', most: 120 },
      licence,
      { name: 'releasedOn', type: 'day' },
    ],
  },
  {
    name: 'running',
    fields: [
      deployments,
      { name: 'hardware', type: 'text', lines: 'many', most: 400 },
      { name: 'leadTimeDays', type: 'number', unit: 'days' },
      { name: 'trl', type: 'level' },
      { name: 'certificates', type: 'list', most: 20, scheme: 'certificate' },
    ],
  },
  {
    name: 'price',
    fields: [
      {
        name: 'priceModel',
        type: 'choice',
        options: ['free', 'per_token', 'per_call', 'subscription', 'licence', 'project', 'negotiable'],
      },
      { name: 'priceMinimumFen', type: 'money', unit: 'wan' },
      { name: 'priceMaximumFen', type: 'money', unit: 'wan' },
      { name: 'capacity', type: 'number', unit: 'pairings' },
      { name: 'paused', type: 'flag' },
    ],
  },
  {
    name: 'proof',
    fields: [
      {
        name: 'evidence',
        type: 'rows',
        most: 30,
        fields: [
          { name: 'title', type: 'bilingual', lines: 'one', most: 160 },
          { name: 'customer', type: 'text', lines: 'one', most: 120 },
          { name: 'year', type: 'number' },
          { name: 'sectors', type: 'terms', scheme: 'sector', most: 24 },
          { name: 'summary', type: 'bilingual', lines: 'many', most: 1200 },
          { name: 'outcome', type: 'bilingual', lines: 'one', most: 300 },
        ],
      },
    ],
  },
  { name: 'contact', fields: [region, ...contacts] },
]
