import { useMemo } from 'react'

import type { ListingBody } from '@duijie/domain/listings/body.schema.ts'
import { openQuestions, submissionIssues } from '@duijie/domain/listings/listing.rules.ts'

import { today } from '../../../../shared/format/today.ts'
import { fieldsOf } from '../fields/form-sections.ts'
import { mergeProblems } from './problem-paths.ts'
import type { Problems } from './read-values.ts'

/**
 * All that stands between a body and its review: what is malformed, what the server refused, what is missing. Whether
 * terms are known is left to the server, which has the whole word list.
 */
export const useToMend = (body: ListingBody, problems: Problems, refused: Problems): Problems =>
  useMemo(() => {
    const issues = [...submissionIssues(body, today(), () => true), ...openQuestions(body)]
    const missing = Object.fromEntries(issues.map(({ field, code }) => [field, code]))
    const order = fieldsOf(body.kind).map(({ name }) => name)
    return mergeProblems(order, problems, refused, missing)
  }, [body, problems, refused])
