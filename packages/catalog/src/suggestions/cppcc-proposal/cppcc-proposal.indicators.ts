import { suggestionIndicators } from '../suggestion-indicators.ts'

export const cppccProposalIndicators = suggestionIndicators({ definition: 'cppcc-proposal', id: 'cppcc-proposals', title: '政协提案', row: 'J02' })
