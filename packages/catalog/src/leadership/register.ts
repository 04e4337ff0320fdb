import type { Definition, Indicator } from '@zhenzhi/kernel'
import { dutyItemIndicators } from './duty-item/duty-item.indicators.ts'
import { dutyItem } from './duty-item/duty-item.ts'
import { lawStatementIndicators } from './law-statement/law-statement.indicators.ts'
import { lawStatement } from './law-statement/law-statement.ts'
import { shortcomingIndicators } from './shortcoming/shortcoming.indicators.ts'
import { shortcoming } from './shortcoming/shortcoming.ts'
import { townHeadIndicators } from './town-head/town-head.indicators.ts'
import { townHead } from './town-head/town-head.ts'
import { workCheckIndicators } from './work-check/work-check.indicators.ts'
import { workCheck } from './work-check/work-check.ts'
import { yearTaskIndicators } from './year-task/year-task.indicators.ts'
import { yearTask } from './year-task/year-task.ts'

/** What the two heads and the office keep of a year's work: duties, statements, tasks, shortcomings, checks. Meetings and documents stand in the register itself. */
export const yearlyWork: readonly Definition[] = [dutyItem, lawStatement, yearTask, shortcoming, workCheck, townHead]

export const yearlyWorkIndicators: readonly Indicator[] = [
  ...dutyItemIndicators, ...lawStatementIndicators, ...yearTaskIndicators, ...shortcomingIndicators, ...workCheckIndicators, ...townHeadIndicators,
]
