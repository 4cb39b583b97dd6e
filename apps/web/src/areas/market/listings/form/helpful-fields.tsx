import { Anchor, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { emptyHelpfulFields } from '@duijie/domain/listings/listing.rules.ts'

import { useWords } from '../facts/words.ts'
import { goToField } from './error-summary.tsx'
import { fieldId } from './field-frame.tsx'

/** Fields that are not demanded but that matching gains from, still empty. */
export const HelpfulFields = ({ body }: { body: ListingBody }) => {
  const { t } = useTranslation('listings')
  const words = useWords()
  const fields = emptyHelpfulFields(body)
  if (fields.length === 0) return null
  return (
    <Text size="sm" c="dimmed" mb="md">
      {t('page.helpful')}
      {words.locale === 'zh' ? '：' : ': '}
      {fields.map((field, index) => (
        <Fragment key={field}>
          {index > 0 && (words.locale === 'zh' ? '、' : ', ')}
          <Anchor
            inherit
            underline="always"
            href={`#${fieldId(field)}`}
            onClick={(event) => {
              event.preventDefault()
              goToField(field)
            }}
          >
            {words.label(field)}
          </Anchor>
        </Fragment>
      ))}
    </Text>
  )
}
