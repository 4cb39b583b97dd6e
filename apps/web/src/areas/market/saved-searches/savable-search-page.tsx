import { SearchPage } from '../search/search-page.tsx'
import { SaveSearch } from './save-search.tsx'

/** The search page with the way to keep a search. */
export const SavableSearchPage = () => <SearchPage save={SaveSearch} />
