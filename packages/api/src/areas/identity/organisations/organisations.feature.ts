import { defineFeature } from '../../../kernel/features/feature.ts'
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
})
