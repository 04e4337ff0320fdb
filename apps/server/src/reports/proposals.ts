/** Sentences out of records and figures, for whoever asks through the door. */
export { proposeFigures, proposeFromRecords, proposeHeads } from '@zhenzhi/reporting'
export type { Proposal, RecordToTell } from '@zhenzhi/reporting'
