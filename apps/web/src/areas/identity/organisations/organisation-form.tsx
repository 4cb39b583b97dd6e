import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'

import type { OrganisationInput } from '@duijie/domain/organisations/organisation.schema.ts'
import { sizeClasses } from '@duijie/domain/organisations/size-classes.ts'
import { checkCreditCode } from '@duijie/domain/organisations/credit-code.rules.ts'

import { FormProblem } from '../../../shared/ui/form-problem.tsx'
import { TermSelect } from '../../../shared/ui/term-select.tsx'
import { useFieldProblems } from '../../../shared/use-field-problems.ts'

const kinds = ['vendor', 'industry', 'compute', 'institute'] as const satisfies readonly OrganisationInput['kind'][]

/** A code as people paste it: spaces and dashes inside, any case. */
const tidyCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()

export const emptyOrganisation: OrganisationInput = { name: '', kind: 'industry' }

type Props = {
  initial: OrganisationInput
  submitText: string
  onSubmit: (input: OrganisationInput) => void
  busy: boolean
  error: unknown
  /** Where the fields lie in the procedure's input. */
  prefix?: string
  disabled?: boolean
}

/** An organisation's details. The server's refusals appear under their fields and nothing typed is lost. */
export const OrganisationForm = ({ initial, submitText, onSubmit, busy, error, prefix, disabled = false }: Props) => {
  const { t } = useTranslation(['organisations', 'common', 'errors'])
  const form = useForm<OrganisationInput>({ initialValues: initial })
  const problem = useFieldProblems(error, prefix)
  const text = (name: 'name' | 'nameEn' | 'website' | 'about' | 'contactName' | 'contactPhone' | 'contactEmail') => ({
    label: t(`field.${name}`),
    disabled,
    value: form.values[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => form.setFieldValue(name, event.currentTarget.value),
    error: problem(name),
  })
  const code = tidyCode(form.values.creditCode ?? '')
  const codeWrong = code.length >= 18 && !checkCreditCode(code)
  return (
    <form onSubmit={form.onSubmit((values) => onSubmit({ ...values, creditCode: code || undefined }))}>
      <Stack gap="md" maw={720}>
        <Title order={2}>{t('section.identity')}</Title>
        <TextInput required maxLength={120} description={t('field.nameHint')} {...text('name')} />
        <TextInput maxLength={160} description={t('field.nameEnHint')} {...text('nameEn')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            required
            allowDeselect={false}
            label={t('field.kind')}
            data={kinds.map((kind) => ({ value: kind, label: t(`common:organisationKind.${kind}`) }))}
            {...form.getInputProps('kind')}
            disabled={disabled}
          />
          <TermSelect
            scheme="region"
            label={t('field.region')}
            value={form.values.region}
            onChange={(id) => form.setFieldValue('region', id)}
            error={problem('region')}
            disabled={disabled}
          />
        </SimpleGrid>
        <TermSelect
          scheme="sector"
          label={t('field.sector')}
          description={t('field.sectorHint')}
          value={form.values.sector}
          onChange={(id) => form.setFieldValue('sector', id)}
          error={problem('sector')}
          disabled={disabled}
        />
        <Select
          clearable
          label={t('field.size')}
          description={t('field.sizeHint')}
          data={sizeClasses.map((size) => ({ value: size, label: t(`size.${size}`) }))}
          value={form.values.size ?? null}
          onChange={(size) =>
            form.setFieldValue(
              'size',
              sizeClasses.find((each) => each === size),
            )
          }
          error={problem('size')}
          disabled={disabled}
        />
        <TextInput
          label={t('field.creditCode')}
          description={code.length === 18 && !codeWrong ? `✓ ${t('field.creditCodeOk')}` : t('field.creditCodeHint')}
          maxLength={32}
          {...form.getInputProps('creditCode')}
          value={form.values.creditCode ?? ''}
          error={codeWrong ? t('errors:organisation.credit_code_invalid') : problem('creditCode')}
          disabled={disabled}
        />
        <TextInput type="url" maxLength={300} description={t('field.websiteHint')} {...text('website')} />
        <Textarea
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          description={t('field.aboutHint')}
          {...text('about')}
        />
        <div>
          <Title order={2}>{t('section.contact')}</Title>
          <Text size="sm" c="dimmed">
            {t('field.contactNote')}
          </Text>
        </div>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput maxLength={60} {...text('contactName')} />
          <TextInput type="tel" maxLength={40} {...text('contactPhone')} />
          <TextInput type="email" maxLength={200} {...text('contactEmail')} />
        </SimpleGrid>
        <FormProblem error={error} />
        {!disabled && (
          <Group>
            <Button type="submit" loading={busy}>
              {submitText}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
