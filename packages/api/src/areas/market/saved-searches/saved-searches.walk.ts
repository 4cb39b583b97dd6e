import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'savedSearches.list': () => ({}),
    'savedSearches.unseen': () => undefined,
    'savedSearches.mails': () => undefined,
    'savedSearches.stopMails': () => ({ token: 'x' }),
    'savedSearches.save': () => ({ name: '别人的搜索', query: { text: '缺陷' } }),
    'savedSearches.change': (ids) => ({ id: ids.savedSearchId, version: 1, name: '改名' }),
    'savedSearches.remove': (ids) => ({ id: ids.savedSearchId, version: 1 }),
    'savedSearches.restore': (ids) => ({ id: ids.savedSearchId, version: 1 }),
    'savedSearches.hits': (ids) => ({ id: ids.savedSearchId }),
    'savedSearches.markSeen': (ids) => ({ id: ids.savedSearchId }),
  },
  openToSignedIn: ['savedSearches.list', 'savedSearches.unseen', 'savedSearches.mails', 'savedSearches.save'],
}
