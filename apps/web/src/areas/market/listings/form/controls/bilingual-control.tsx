import { Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Locale } from '@duijie/domain/shared/bilingual.schema.ts'

import { useFieldFrame } from '../field-frame.tsx'
import { useFormFrame } from '../form-context.ts'
import { asBilingual } from '../form-values.ts'
import type { ControlProps } from './control.ts'

type InputProps = {
  id: string
  label: ReactNode
  description?: string
  error: string | undefined
  withAsterisk: boolean
  lang: string
  value: string
  onText: (text: string) => void
  spec: ControlProps<'bilingual'>['spec']
}

const rowsOf = (most: number): number => (most > 2000 ? 5 : 3)

const Input = ({ spec, onText, ...rest }: InputProps) =>
  spec.lines === 'one' ? (
    <TextInput {...rest} onChange={(event) => onText(event.currentTarget.value)} />
  ) : (
    <Textarea
      {...rest}
      autosize
      minRows={rowsOf(spec.most)}
      maxRows={16}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  )

/** One text in Chinese, English or both, as the writer chose at the top of the form. */
export const BilingualControl = ({
  spec,
  value,
  onChange,
  problems: _problems,
  ...place
}: ControlProps<'bilingual'>) => {
  const { t } = useTranslation('listings')
  const { writing } = useFormFrame()
  const { labelText: _labelText, ...frame } = useFieldFrame(place)
  const texts = asBilingual(value)
  const languages: Locale[] = writing === 'both' ? ['zh', 'en'] : [writing]
  return (
    <Stack gap={8}>
      {languages.map((language, index) => (
        <Input
          key={language}
          spec={spec}
          id={index === 0 ? frame.id : `${frame.id}-${language}`}
          label={
            languages.length === 1 ? (
              frame.label
            ) : index === 0 ? (
              <>
                {frame.label} · {t('edit.zh')}
              </>
            ) : (
              t(`edit.${language}`)
            )
          }
          {...(index === 0 ? { description: frame.description } : {})}
          error={index === 0 ? frame.error : undefined}
          withAsterisk={index === 0 && frame.withAsterisk}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          value={texts[language]}
          onText={(text) => onChange({ ...texts, [language]: text })}
        />
      ))}
    </Stack>
  )
}
