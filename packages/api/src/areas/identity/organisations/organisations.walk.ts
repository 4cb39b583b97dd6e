import type { Walk } from '../../../testing/walk.ts'

export const walk: Walk = {
  inputs: {
    'organisations.list': () => ({}),
    'organisations.get': (ids) => ({ id: ids.organisationId }),
    'organisations.create': () => ({ name: '新机构', kind: 'vendor' }),
    'organisations.update': (ids) => ({
      id: ids.organisationId,
      version: 2,
      input: { name: '改名', kind: 'industry' },
    }),
    'organisations.requestVerification': (ids) => ({ id: ids.organisationId, version: 2 }),
    'organisations.setVerification': (ids) => ({
      id: ids.organisationId,
      version: 2,
      state: 'suspended',
      reason: '测试',
    }),
    'organisations.admit': (ids) => ({ id: ids.organisationId, version: 2, ownerEmail: 'other@example.test' }),
    'organisations.members': (ids) => ({ organisationId: ids.organisationId }),
    'organisations.invite': (ids) => ({
      organisationId: ids.organisationId,
      email: 'other@example.test',
      role: 'viewer',
    }),
    'organisations.cancelInvitation': (ids) => ({ id: ids.invitationId }),
    'organisations.myInvitations': () => undefined,
    'organisations.invitation': (ids) => ({ id: ids.invitationId }),
    'organisations.answerInvitation': (ids) => ({ id: ids.invitationId, answer: 'accept' }),
    'organisations.changeRole': (ids) => ({ memberId: ids.memberId, role: 'owner' }),
    'organisations.removeMember': (ids) => ({ memberId: ids.memberId }),
  },
  openToAnyone: ['organisations.get'],
  openToSignedIn: ['organisations.create', 'organisations.myInvitations'],
}
