import { defineFeature } from '../../../kernel/features/feature.ts'
import { organisationInvariants } from './organisation-invariants.repository.ts'
import { invitationMails } from './invitation.mails.ts'
import { organisationSubject } from './organisation.subject.ts'
import { organisationsRouter } from './organisations.router.ts'

export const organisations = defineFeature({
  name: 'organisations',
  area: 'identity',
  routers: { organisations: organisationsRouter },
  events: ['organisation.changed', 'invitation.created'],
  mails: { 'invitation.created': invitationMails },
  subjects: { organisation: organisationSubject },
  invariants: organisationInvariants,
})
