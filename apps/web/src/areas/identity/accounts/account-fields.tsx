import { PasswordInput, type PasswordInputProps, TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The address that a person signs in with. */
export const EmailField = (input: TextInputProps) => {
  const { t } = useTranslation('session')
  return (
    <TextInput
      type="email"
      required
      label={t('email')}
      placeholder={t('emailHint')}
      autoComplete="username"
      {...input}
    />
  )
}

/** A password that is being chosen. */
export const NewPasswordField = (input: PasswordInputProps) => {
  const { t } = useTranslation('session')
  return (
    <PasswordInput
      required
      minLength={10}
      label={t('password')}
      description={t('passwordHint')}
      autoComplete="new-password"
      {...input}
    />
  )
}
