import { answeredSuggestion } from '../answered-suggestion.ts'

/** 政协提案: goes the way of a deputies' suggestion; its time limit is a local example, shown as a local setting. */
export const cppccProposal = answeredSuggestion({
  id: 'cppcc-proposal', title: '政协提案', row: 'J02', rule: 'PRO-010', proposers: '提出的委员', basis: '年度报告：办理政协提案件数',
})
