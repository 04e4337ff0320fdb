import type { ReportFacts } from './report-facts.ts'
import type { ReportFigure } from './report-figure.ts'

/** A plainly invented town's year, signed two weeks after it ended. */
export const facts: ReportFacts = {
  town: '青禾镇', county: '云岭县', year: 2026, from: '2026-01-01', to: '2026-12-31', cutoff: '2026-12-31', signedOn: '2027-01-05',
  addressee: '县委、县人民政府', copyTo: ['县委依法治县委员会办公室', '县司法局'], signature: '青禾镇人民政府',
}

export const draftFacts: ReportFacts = { ...facts, cutoff: '2026-11-30', signedOn: null }

const plain = { numerator: null, denominator: null, grade: 'record', records: 1, asOf: '2026-12-31' } as const

export const sessions: ReportFigure = { ...plain, id: 'leadership-law-topic-sessions', zh: '班子专题研究法治政府建设', value: '2', unit: '次' }
const meetings: ReportFigure = { ...plain, id: 'meetings-held', zh: '召开会议', value: '14', unit: '次' }
const quarters: ReportFigure = {
  ...plain, id: 'law-sessions-per-quarter', zh: '专题研究法治频次', value: '0.75', unit: '次/季度', numerator: '3', denominator: '4',
}
export const registered: ReportFigure = { ...plain, id: 'disputes-registered', zh: '登记矛盾纠纷', value: '72', unit: '件' }
export const accepted: ReportFigure = { ...plain, id: 'disputes-accepted', zh: '受理矛盾纠纷', value: '70', unit: '件' }
const concluded: ReportFigure = { ...plain, id: 'disputes-concluded', zh: '调解终结', value: '67', unit: '件' }
const succeeded: ReportFigure = { ...plain, id: 'disputes-succeeded', zh: '调解成功', value: '66', unit: '件' }
export const rate: ReportFigure = {
  ...plain, id: 'mediation-success-rate', zh: '调解成功率', value: '98.51', unit: '%', numerator: '66', denominator: '67',
}
export const written: ReportFigure = { ...plain, id: 'agreements-written', zh: '书面调解协议', value: '41', unit: '份' }
export const oral: ReportFigure = { ...plain, id: 'agreements-oral', zh: '口头调解协议', value: '25', unit: '件' }
export const amount: ReportFigure = { ...plain, id: 'agreement-amount', zh: '协议涉及金额', value: '123.45', unit: '万元' }
const parties: ReportFigure = { ...plain, id: 'mediation-parties', zh: '参加调解的当事人', value: '148', unit: '人' }
export const workers: ReportFigure = { ...plain, id: 'grid-workers', zh: '网格员', value: '18', unit: '名' }

export const figures: readonly ReportFigure[] = [
  sessions, meetings, quarters, registered, accepted, concluded, succeeded, rate, written, oral, amount, parties, workers,
]
