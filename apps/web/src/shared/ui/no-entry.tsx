import { EmptyState } from './empty-state.tsx'
import { WayOn } from './way-on.tsx'

/** A page that is not for its reader: says who may enter, and where to go on. */
export const NoEntry = ({ text }: { text: string }) => <EmptyState text={text} action={<WayOn />} />
