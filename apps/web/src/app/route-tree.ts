import { accountRoute } from '../routes/account.route.ts'
import { adminOrganisationsRoute } from '../routes/admin-organisations.route.ts'
import { indexRoute } from '../routes/index.route.ts'
import { invitationRoute } from '../routes/invitation.route.ts'
import { invitationsRoute } from '../routes/invitations.route.ts'
import { newOrganisationRoute } from '../routes/new-organisation.route.ts'
import { organisationRoute } from '../routes/organisation.route.ts'
import { organisationMembersRoute } from '../routes/organisation-members.route.ts'
import { organisationRefusalsRoute } from '../routes/organisation-refusals.route.ts'
import { organisationSettingsRoute } from '../routes/organisation-settings.route.ts'
import { savedSearchesRoute } from '../routes/saved-searches.route.ts'
import { searchRoute } from '../routes/search.route.ts'
import { stopMailsRoute } from '../routes/stop-mails.route.ts'
import { setupRoute } from '../routes/setup.route.ts'
import { signInRoute } from '../routes/sign-in.route.ts'
import { signUpRoute } from '../routes/sign-up.route.ts'
import { forgotPasswordRoute } from '../routes/forgot-password.route.ts'
import { resetPasswordRoute } from '../routes/reset-password.route.ts'
import { homeRoute } from '../routes/home.route.ts'
import { boardRoute } from '../routes/board.route.ts'
import { pairingsRoute } from '../routes/pairings.route.ts'
import { pairingRoute } from '../routes/pairing.route.ts'
import { reviewRoute } from '../routes/review.route.ts'
import { listingRoute } from '../routes/listing.route.ts'
import { newListingRoute } from '../routes/new-listing.route.ts'
import { editListingRoute } from '../routes/edit-listing.route.ts'
import { importsRoute } from '../routes/imports.route.ts'
import { mineRoute } from '../routes/mine.route.ts'
import { compareRoundsRoute } from '../routes/compare-rounds.route.ts'
import { roundRoute } from '../routes/round.route.ts'
import { roundsRoute } from '../routes/rounds.route.ts'
import { jobsRoute } from '../routes/jobs.route.ts'
import { weightsRoute } from '../routes/weights.route.ts'
import { rootRoute } from '../routes/root.route.ts'

/** Every URL of the application, one line each. */
export const routeTree = rootRoute.addChildren([
  indexRoute,
  searchRoute,
  savedSearchesRoute,
  accountRoute,
  stopMailsRoute,
  signInRoute,
  signUpRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  setupRoute,
  newOrganisationRoute,
  organisationRoute,
  organisationMembersRoute,
  organisationRefusalsRoute,
  organisationSettingsRoute,
  invitationsRoute,
  invitationRoute,
  adminOrganisationsRoute,
  weightsRoute,
  jobsRoute,
  homeRoute,
  boardRoute,
  roundsRoute,
  compareRoundsRoute,
  roundRoute,
  pairingsRoute,
  pairingRoute,
  reviewRoute,
  listingRoute,
  newListingRoute,
  editListingRoute,
  mineRoute,
  importsRoute,
])
