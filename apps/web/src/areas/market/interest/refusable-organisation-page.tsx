import { OrganisationPage } from '../../identity/organisations/organisation-page.tsx'
import { RefuseButton } from './refuse-button.tsx'

/** An organisation's page with the way to rule it out. */
export const RefusableOrganisationPage = () => <OrganisationPage refuse={RefuseButton} />
