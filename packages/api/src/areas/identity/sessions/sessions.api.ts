/** What other features may call of sessions; the rest of this folder is private. */
export { loadActor } from './actors.service.ts'
