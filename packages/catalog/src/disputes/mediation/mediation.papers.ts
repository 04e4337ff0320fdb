import type { PaperSpec } from '@zhenzhi/kernel'
import { agreementBasis } from './mediation.fields.ts'

const file = (name: string) => `mediation/${name}.docx`
const dossier = '《人民调解法》第27条'

/** The papers of a mediation, in the order of its dossier (rule MED-032: likely); what each must say, with its article. */
export const mediationPapers = {
  application: { title: '人民调解申请书', filed: 'begun', template: file('application'), requires: { parties: '当事人的基本情况', summary: '纠纷简要情况', claim: '申请事项' } },
  acceptance: { title: '人民调解受理登记表', filed: 'begun', template: file('acceptance'), requires: { parties: dossier, summary: dossier } },
  rights: { title: '人民调解权利义务告知书', filed: 'told', template: file('rights'), requires: { parties: '《人民调解法》第23条、第24条' } },
  inquiry: { title: '人民调解调查笔录', template: file('inquiry'), requires: { inquired: dossier, inquiry: dossier } },
  sessionRecord: { title: '人民调解记录', filed: 'mediated', template: file('session-record'), requires: { parties: dossier, session: dossier } },
  agreement: {
    title: '人民调解协议书',
    template: file('agreement'),
    filed: 'ended', series: '人调字',
    requires: {
      parties: agreementBasis, summary: agreementBasis, issues: agreementBasis, terms: agreementBasis, way: agreementBasis, performBy: agreementBasis,
    },
  },
  oralForm: { title: '人民调解口头协议登记表', filed: 'ended', template: file('oral-form'), requires: { parties: '《人民调解法》第28条', terms: '《人民调解法》第28条' } },
  ending: { title: '终止人民调解告知书', filed: 'ended', template: file('ending'), requires: { parties: '《人民调解法》第26条', failure: '《人民调解法》第26条' } },
  visitRecord: { title: '人民调解回访记录', template: file('visit-record'), requires: { parties: '《人民调解法》第31条', visitNote: '《人民调解法》第31条' } },
  confirmationRequest: { title: '司法确认申请书', template: file('confirmation-request'), requires: { parties: '《人民调解法》第33条', terms: '《人民调解法》第33条' } },
  cover: { title: '人民调解卷宗封面', template: file('cover'), requires: { parties: dossier, kind: dossier } },
  contents: { title: '人民调解卷宗目录', template: file('contents'), requires: {} },
} as const satisfies Record<string, PaperSpec>
