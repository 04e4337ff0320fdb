import { suggestionIndicators } from '../suggestion-indicators.ts'

export const deputySuggestionIndicators = suggestionIndicators({ definition: 'deputy-suggestion', id: 'deputy-suggestions', title: '人大代表建议', row: 'J01' })
