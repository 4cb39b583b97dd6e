import { TextLink } from '../../../shared/ui/links.tsx'
import { BilingualText } from '../../../shared/ui/bilingual-text.tsx'
import type { Cards } from './round-data.ts'
import classes from './rounds.module.css'

/** A listing of a round by its title; by its id where it is gone. */
export const ListingName = ({ cards, id }: { cards: Cards; id: string }) => {
  const card = cards.get(id)
  if (!card) return <span>{id}</span>
  return (
    <TextLink to="/listings/$id" params={{ id }} inherit>
      <BilingualText value={card.title} />
    </TextLink>
  )
}

export const PairName = ({ cards, scenario, capability }: { cards: Cards; scenario: string; capability: string }) => (
  <span className={classes.pair}>
    <ListingName cards={cards} id={scenario} />
    <span aria-hidden>×</span>
    <ListingName cards={cards} id={capability} />
  </span>
)
