/** What other features may call of weights; the rest of this folder is private. */
export { findActiveWeights } from './weights.repository.ts'
