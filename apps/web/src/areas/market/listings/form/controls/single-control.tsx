import { BilingualControl } from './bilingual-control.tsx'
import { ChoiceControl, FlagControl, LanguagesControl, LevelControl, ListControl } from './choice-controls.tsx'
import type { ControlProps } from './control.ts'
import { NumberControl } from './number-control.tsx'
import { TermControl, TermsControl } from './terms-control.tsx'
import { DayControl, TextControl } from './text-control.tsx'

/** The input for a field that does not repeat, by how it is asked for. */
export const SingleControl = ({ spec, ...rest }: ControlProps) => {
  switch (spec.type) {
    case 'text':
      return <TextControl spec={spec} {...rest} />
    case 'bilingual':
      return <BilingualControl spec={spec} {...rest} />
    case 'term':
      return <TermControl spec={spec} {...rest} />
    case 'terms':
      return <TermsControl spec={spec} {...rest} />
    case 'languages':
      return <LanguagesControl spec={spec} {...rest} />
    case 'choice':
      return <ChoiceControl spec={spec} {...rest} />
    case 'level':
      return <LevelControl spec={spec} {...rest} />
    case 'day':
      return <DayControl spec={spec} {...rest} />
    case 'flag':
      return <FlagControl spec={spec} {...rest} />
    case 'list':
      return <ListControl spec={spec} {...rest} />
    case 'rows':
      // Rows do not nest.
      return null
    default:
      return <NumberControl spec={spec} {...rest} />
  }
}
