import { Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'
import type { FigureDoubt } from '@duijie/domain/listings/plausible.rules.ts'

import type { FieldType } from '../fields/field-spec.ts'
import { formSections } from '../fields/form-sections.ts'
import { hasKey } from '../../../../shared/i18n-keys.ts'
import { problemAt } from './check-form.ts'
import classes from './form.module.css'
import { FieldDoubts } from './field-doubts.tsx'
import { FormField } from './form-field.tsx'
import type { FieldValue, FormValues } from './form-values.ts'
import type { Problems } from './read-values.ts'

const wide: ReadonlySet<FieldType> = new Set(['bilingual', 'terms', 'rows', 'list', 'flag'])

/** Long answers take the whole line; short ones stand two by two. */
const isWide = (type: FieldType): boolean => wide.has(type)

type Props = {
  kind: ListingKind
  values: FormValues
  problems: Problems
  doubts: readonly FigureDoubt[]
  onField: (name: string, value: FieldValue) => void
}

/** The guided form: what the writer knows, in the order in which he would tell it. */
export const FormSectionsView = ({ kind, values, problems, doubts, onField }: Props) => {
  const { t } = useTranslation('listings')
  const text = (key: string) => (hasKey('listings', key) ? t(key) : '')
  return (
    <Stack gap="md">
      {formSections[kind].map((section) => (
        <Paper
          key={section.name}
          component="section"
          className={classes.section}
          aria-labelledby={`section-${section.name}`}
        >
          <Title order={2} id={`section-${section.name}`}>
            {text(`section.${kind}.${section.name}.title`)}
          </Title>
          <Text size="sm" c="dimmed" mb="md">
            {text(`section.${kind}.${section.name}.note`)}
          </Text>
          <div className={classes.fields}>
            {section.fields.map((spec) => (
              <div key={spec.name} data-wide={isWide(spec.type) || undefined}>
                <FormField
                  spec={spec}
                  path={spec.name}
                  name={spec.name}
                  value={values[spec.name]}
                  problem={problemAt(problems, spec.name)}
                  problems={problems}
                  onField={onField}
                />
                <FieldDoubts doubts={doubts.filter(({ field }) => field === spec.name)} />
              </div>
            ))}
          </div>
        </Paper>
      ))}
    </Stack>
  )
}
