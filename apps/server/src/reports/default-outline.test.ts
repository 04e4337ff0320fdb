import { indicators } from '@zhenzhi/catalog'
import { defaultOutline, lintOutline } from '@zhenzhi/reporting'
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
