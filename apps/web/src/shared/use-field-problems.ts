import { useTranslation } from 'react-i18next'

import { readProblem } from './errors.ts'
import { fieldProblemText } from './problem-text.ts'

/**
 * The sentence under a field that the server refused. `prefix` is the path of the form in the input, such as `input`:
 * the field `name` then finds `input.name`, and also what lies inside it, such as `input.name.zh`.
 */
export const useFieldProblems = (error: unknown, prefix = ''): ((field: string) => string | undefined) => {
  useTranslation('errors')
  const fields = error ? readProblem(error).fields : []
  return (field) => {
    const path = prefix ? `${prefix}.${field}` : field
    const found = fields.find((refused) => refused.field === path || refused.field.startsWith(`${path}.`))
    return found && fieldProblemText(found.code)
  }
}
