import type { NothingFitsView } from '@duijie/domain/matches/nothing-fits.schema.ts'
import type { RemedyView, SuggestionView } from '@duijie/domain/matches/why-not.schema.ts'
import type { Change } from '@duijie/matching/why-not/change.ts'
import type { Suggestion } from '@duijie/matching/why-not/suggestions.ts'
import type { NothingFits } from '@duijie/matching/why-not/nothing-fits.ts'

const mostRemedies = 3

type Changes = { readonly changes: readonly Change<string>[] }

const toRemedyView = ({ changes }: Changes): RemedyView => ({
  changes: changes.map(({ field, reason }) => ({ field, reason: { code: reason.code, params: { ...reason.params } } })),
})

/** The first few: they come with what brings most for its effort first. */
export const toSuggestionViews = (suggestions: readonly Suggestion[]): SuggestionView[] =>
  suggestions.slice(0, mostRemedies).map((each) => ({ ...toRemedyView(each), score: each.score, rank: each.rank }))

/** Absent where something fits after all. */
export const toNothingFitsView = (answer: NothingFits): NothingFitsView | undefined =>
  answer.kind === 'something_fits'
    ? undefined
    : {
        considered: answer.considered,
        conflict: answer.conflict.map((each) => ({ ...each })),
        relaxations: answer.relaxations
          .slice(0, mostRemedies)
          .map((each) => ({ ...toRemedyView(each), letsIn: each.letsIn })),
      }
