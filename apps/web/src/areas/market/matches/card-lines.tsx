import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { MatchView } from '@duijie/domain/matches/match.schema.ts'
import type { SignalView } from '@duijie/domain/matches/signal.view.schema.ts'
import type { PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'

import { readBilingual } from '../../../shared/bilingual.ts'
import { useLocale } from '../../../shared/i18n.ts'
import classes from './match-card.module.css'
import { MissingLink } from './missing-link.tsx'
import { missingField } from './missing-field.ts'
import { PastPairing } from './past-pairing.tsx'
import { UnknownReasons, WeakReasons } from './reason-list.tsx'
import { topSignals, unknownSignals, weakSignals } from './score.ts'
import { GroupDot } from './score-bar.tsx'
import { groupOf } from './signal-groups.ts'
import { useReason } from './use-reason.ts'

/** A past deployment in the scenario's own sector, with what came of it. */
export const useCaseText = (): ((cited: NonNullable<MatchView['case']>) => string) => {
  const { t } = useTranslation('matches')
  const locale = useLocale()
  return ({ title, outcome }) =>
    t(outcome ? 'card.caseOutcome' : 'card.case', {
      title: readBilingual(title, locale),
      outcome: readBilingual(outcome, locale),
    })
}

const Line = ({ group, className, text }: { group: string; className: string | undefined; text: string }) => (
  <li className={[classes.line, className].filter(Boolean).join(' ')}>
    <GroupDot group={group} />
    <span className={classes.grows} title={text}>
      {text}
    </span>
  </li>
)

type Props = { match: MatchView; reader: PairingSide | undefined }

const shownReasons = 2

/** What speaks most for a candidate, a line each: a case of the same sector before all that is said in general. */
export const ReasonLines = ({ match, reader }: Props) => {
  const say = useReason(reader)
  const sayCase = useCaseText()
  const { case: cited, explanation } = match
  // The case says more than that there is one.
  const others = topSignals(explanation.signals, shownReasons + 1).filter(({ name }) => !cited || name !== 'evidence')
  const lines = [
    ...(cited ? [{ key: 'case', group: groupOf('evidence'), text: sayCase(cited) }] : []),
    ...others.map((signal) => ({ key: signal.name, group: groupOf(signal.name), text: say(signal) })),
  ]
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {lines.slice(0, shownReasons).map(({ key, ...line }, index) => (
        <Line key={key} {...line} className={index > 0 ? classes.second : undefined} />
      ))}
    </ul>
  )
}

type Own = { side: PairingSide; listingId: string }

/** The one thing that most needs saying beside the reasons: how it ended before, what to fill in, what speaks against it. */
export const NoteLine = ({ match, reader, own }: Props & { own: Own | undefined }) => {
  const note = noteOf(match, reader, own)
  return note && <div className={`${classes.line} ${classes.quiet}`}>{note}</div>
}

const noteOf = ({ past, explanation }: MatchView, reader: PairingSide | undefined, own: Own | undefined): ReactNode => {
  const signals: readonly SignalView[] = explanation.signals
  if (past) return <PastPairing past={past} />
  if (own && missingField(signals, own.side)) return <MissingLink signals={signals} {...own} />
  if (weakSignals(signals).length > 0)
    return (
      <div className={classes.grows}>
        <WeakReasons signals={signals} reader={reader} most={1} />
      </div>
    )
  return unknownSignals(signals).length > 0 ? (
    <div className={classes.grows}>
      <UnknownReasons signals={signals} reader={reader} most={1} />
    </div>
  ) : undefined
}
