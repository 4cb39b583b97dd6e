/** What other features may call of accounts; the rest of this folder is private. */
export {
  deleteSessions,
  findBrokers,
  findProvedAddress,
  findSessions,
  findStaffRoles,
  findUser,
  findUserName,
  findUserNames,
  findUsers,
  hasAdministrator,
  isBroker,
} from './accounts.repository.ts'
export { mailAddressProof } from './address-proof.service.ts'
