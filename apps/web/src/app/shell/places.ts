import {
  IconBuildingCommunity,
  IconCompass,
  IconHome2,
  IconLayoutKanban,
  IconLogin2,
  IconRosetteDiscountCheck,
  IconSearch,
  IconStack2,
  IconTableImport,
  IconTopologyStar3,
  IconChecklist,
  IconArrowsJoin2,
  IconAdjustmentsHorizontal,
  IconClockPlay,
  type TablerIcon,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'

import type { Acting } from '../../shared/session.ts'

/** A destination of the navigation; `key` names its label in the `shell` catalogue. */
export type Place = {
  key:
    | 'home'
    | 'discover'
    | 'search'
    | 'mine'
    | 'pairings'
    | 'board'
    | 'rounds'
    | 'imports'
    | 'weights'
    | 'jobs'
    | 'review'
    | 'organisation'
    | 'organisations'
    | 'signIn'
  to: NonNullable<LinkProps['to']>
  params?: Record<string, string>
  icon: TablerIcon
}

const home: Place = { key: 'home', to: '/home', icon: IconHome2 }
const search: Place = { key: 'search', to: '/search', icon: IconSearch }
const mine: Place = { key: 'mine', to: '/mine', icon: IconStack2 }
const pairings: Place = { key: 'pairings', to: '/pairings', icon: IconArrowsJoin2 }
const staffPlaces: Place[] = [
  home,
  { key: 'board', to: '/board', icon: IconLayoutKanban },
  { key: 'review', to: '/review', icon: IconChecklist },
  search,
  { key: 'rounds', to: '/rounds', icon: IconTopologyStar3 },
  pairings,
  { key: 'organisations', to: '/admin/organisations', icon: IconRosetteDiscountCheck },
  { key: 'imports', to: '/imports', icon: IconTableImport },
]
const weights: Place = { key: 'weights', to: '/admin/weights', icon: IconAdjustmentsHorizontal }
const jobs: Place = { key: 'jobs', to: '/admin/jobs', icon: IconClockPlay }
const anonymousPlaces: Place[] = [
  { key: 'discover', to: '/', icon: IconCompass },
  search,
  { key: 'signIn', to: '/sign-in', icon: IconLogin2 },
]

/**
 * Where a reader goes, in the order of their day; an administrator sets the weights and looks after jobs as well. A narrow screen shows the
 * first four and the others behind "more".
 */
export const placesFor = (acting: Acting, isAdministrator: boolean): Place[] => {
  switch (acting.as) {
    case 'anonymous':
      return anonymousPlaces
    case 'staff':
      return isAdministrator ? [...staffPlaces, weights, jobs] : staffPlaces
    case 'person':
      return [home, search]
    case 'organisation':
      return [
        home,
        search,
        mine,
        pairings,
        {
          key: 'organisation',
          to: '/organisations/$id',
          params: { id: acting.organisation.id },
          icon: IconBuildingCommunity,
        },
      ]
  }
}
