import { disclosureYear } from './reports/disclosure-year.ts'
import { enforcementYear } from './reports/enforcement-year.ts'
import { mediationMonth, petitionMonth } from './reports/monthly.ts'
import type { SecondReport } from './second-report.ts'

/** Reports and returns that are drawn up from the same facts as the yearly report. */
export const secondReports: readonly SecondReport[] = [disclosureYear, enforcementYear, mediationMonth, petitionMonth]
