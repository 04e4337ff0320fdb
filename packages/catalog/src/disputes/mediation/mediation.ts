import { closed, defineMatter, open } from '@zhenzhi/kernel'
import { mediationFields } from './mediation.fields.ts'
import { mediationMeasures } from './mediation.measures.ts'
import { mediationPapers } from './mediation.papers.ts'
import { stepsAgreed } from './steps-agreed.ts'
import { desk, stepsAtFirst } from './steps-at-first.ts'
import { stepsMediating } from './steps-mediating.ts'

/** 矛盾纠纷调解: found, applied for or referred, accepted, mediated level by level, agreed or not, followed up, closed (人民调解法). */
export const mediation = defineMatter({
  id: 'mediation',
  title: '矛盾纠纷调解',
  rows: ['D01', 'D02', 'D03', 'D12', 'D18', 'D22', 'D27', 'F09'],
  place: 'village',
  office: 'justice-office',
  corrects: desk,
  lists: ['parties', 'village', 'kind', 'level', 'summary'],
  fields: mediationFields,
  papers: mediationPapers,
  states: {
    registered: open('已登记'),
    mediating: open('调解中'),
    agreed: open('已达成协议'),
    failed: closed('调解不成'),
    declined: closed('不予调解'),
    closed: closed('已结案'),
  },
  starts: 'registered',
  transitions: { ...stepsAtFirst, ...stepsMediating, ...stepsAgreed },
  measures: mediationMeasures,
})
