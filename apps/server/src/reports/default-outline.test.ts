import { indicators } from '@zhenzhi/catalog'
import { defaultOutline, fillReport, lintOutline, reportText } from '@zhenzhi/reporting'
import type { ReportFacts, ReportFigure } from '@zhenzhi/reporting'
import { expect, test } from 'vitest'

/** What a town's report gives in numbers, as the specification lists them. */
const fifty = [
  'leadership-law-topic-sessions', 'rule-of-law-thematic-trainings', 'small-town-polish-investment', 'beautiful-hamlets-built',
  'rural-roads-built', 'rural-roads-km', 'back-lanes-renovated', 'street-lamps-installed', 'water-project-funds',
  'sewage-stations-built', 'business-registrations', 'permits-issued', 'company-annual-report-rate', 'food-safety-inspections',
  'food-inspection-forms', 'food-campaign-officer-times', 'food-campaign-markets', 'food-campaign-food-businesses',
  'food-campaign-catering', 'school-area-visits', 'unlicensed-cleared', 'food-hazards-found', 'drug-campaign-officer-times',
  'medical-institutions-inspected', 'correction-notices', 'legal-advisers-retained', 'publicity-copies',
  'antifraud-model-groups', 'antifraud-app-installs', 'guardian-reward-paid', 'inpatient-subsidy-standard',
  'inpatient-subsidy-paid', 'key-person-problems-found', 'key-person-problems-solved', 'key-person-check-frequency',
  'political-legal-appraisal-rank', 'governance-centre-investment', 'village-security-directors', 'auxiliary-officers',
  'grid-workers', 'disputes-resolved-campaign', 'backlog-petitions-resolved', 'escalated-petitions', 'hotline-orders',
  'sunshine-petitions', 'handling-rate', 'reply-callback-rate', 'satisfaction-rate', 'deputy-suggestions-handled',
  'cppcc-proposals-handled',
]

test('every figure the outline names is one of the register, and no sentence holds a number of its own [K20]', () => {
  expect(lintOutline(defaultOutline, indicators.map(({ id }) => id))).toEqual([])
})

test('the outline prints every one of the fifty figures of a town’s year [K20]', () => {
  const text = JSON.stringify(defaultOutline)

  expect(new Set(fifty).size).toBe(50)
  expect(fifty.filter((id) => !text.includes(`:${id}}}`))).toEqual([])
})

const facts: ReportFacts = {
  town: '甲镇', county: '示例县', year: 2024, from: '2024-01-01', to: '2024-12-31', cutoff: '2024-12-31', signedOn: null, addressee: '示例县人民政府', copyTo: [], signature: '甲镇人民政府',
}

/** A report of a town of whose figures only these are known. */
function told(...known: readonly Partial<ReportFigure>[]): string {
  const figures = indicators.map(({ id, title, unit }): ReportFigure => ({ id, zh: title, value: null, unit, numerator: null, denominator: null, grade: 'record', records: 1, asOf: '2024-12-31', ...known.find((one) => one.id === id) }))
  return reportText(fillReport(defaultOutline, { figures, facts }))
}

test('a register of villages is no word on their charters, and a calendar none on meetings: where nothing is kept, no nought is claimed', () => {
  const charters = { id: 'village-charter-coverage', value: '0', numerator: '0', denominator: '19' }
  const sessions = { id: 'law-sessions-per-quarter', value: '0', numerator: '0', denominator: '4' }

  expect(told(charters, sessions, { id: 'villages', value: '21' })).not.toMatch(/村规民约|个季度/)
  expect(told({ ...charters, numerator: '14', value: '73.68' }, { id: 'village-charters-revised', value: '14' }, sessions, { id: 'meetings-held', value: '30' })).toMatch(/备案率为73\.68%（14\/19）[\s\S]*4个季度中，领导班子在0个季度/)
})

test('what a town found, settled, received and was assigned is said where it is known', () => {
  const text = told({ id: 'disputes-found', value: '72' }, { id: 'disputes-found-settled', value: '67' }, { id: 'reception-centre-groups', value: '118' }, { id: 'reception-centre-persons', value: '136' }, { id: 'study-meeting-items', value: '113' })

  expect(text).toMatch(/排查发现矛盾纠纷72件。排查发现的矛盾纠纷已化解67件。[\s\S]*研判会协调事项113个。[\s\S]*综治中心接待群众118批、136人次。/)
})
