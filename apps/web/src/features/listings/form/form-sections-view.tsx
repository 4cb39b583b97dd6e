import { Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ListingKind } from '@duijie/domain/listings/listing.schema.ts'

import { formSections } from '../fields/form-sections.ts'
import { problemAt } from './check-form.ts'
import classes from './form.module.css'
import { FormField } from './form-field.tsx'
import type { FieldValue, FormValues } from './form-values.ts'
import type { Problems } from './read-values.ts'

type Props = {
  kind: ListingKind
  values: FormValues
  problems: Problems
  onField: (name: string, value: FieldValue) => void
}

/** The guided form: what the writer knows, in the order in which he would tell it. */
export const FormSectionsView = ({ kind, values, problems, onField }: Props) => {
  const { t } = useTranslation('listings')
  return (
    <Stack gap="md">
      {formSections[kind].map((section) => (
        <Paper key={section.name} component="section" className={classes.section} aria-labelledby={`section-${section.name}`}>
          <Title order={2} id={`section-${section.name}`}>
            {String(t(`section.${kind}.${section.name}.title` as never))}
          </Title>
          <Text size="sm" c="dimmed" mb="md">
            {String(t(`section.${kind}.${section.name}.note` as never))}
          </Text>
          <Stack gap="md">
            {section.fields.map((spec) => (
              <FormField
                key={spec.name}
                spec={spec}
                path={spec.name}
                name={spec.name}
                value={values[spec.name]}
                problem={problemAt(problems, spec.name)}
                problems={problems}
                onField={onField}
              />
            ))}
          </Stack>
        </Paper>
      ))}
    </Stack>
  )
}
