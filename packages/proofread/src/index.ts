export { proofread } from './proofread.ts'
export type { About, Certainty, Finding, Gazetteer } from './finding.ts'
