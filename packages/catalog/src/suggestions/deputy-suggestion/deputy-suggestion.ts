import { answeredSuggestion } from '../answered-suggestion.ts'

/** 人大代表建议: answered within three months, at most six where it is hard, with reasons (代表法 art. 51). */
export const deputySuggestion = answeredSuggestion({
  id: 'deputy-suggestion', title: '人大代表建议', row: 'J01', rule: 'PRO-002', proposers: '提出的代表', basis: '《代表法》第51条：交办的建议应当研究办理并答复',
})
