import { refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import { paragraphText } from '@zhenzhi/reporting'
import { v7 } from 'uuid'
import { inTowns } from '../../store/in-towns.ts'
import {
  addInspectionAnswer, addInspectionFinding, answerUnder, findingUnder, hasFinding, listInspectionFindings, mostFindings,
} from '../../store/reports/county/inspection.ts'
import type { FindingWithAnswer } from '../../store/reports/county/inspection.ts'
import type { ReportOf } from '../../store/reports/report-drafts.ts'
import type { CountyParts, SentReport } from './county-parts.ts'
import { readSent } from './read-sent.ts'

export type FindingShown = Omit<FindingWithAnswer, 'answer'> & { answer: { says: string; quote: string | null; inSent: boolean | null } | null }

/** What inspections found, each with what the town says was done, and whether the paragraph it names went up. */
export async function readFindings({ app }: Pick<CountyParts, 'app'>, towns: readonly number[], year: number): Promise<FindingShown[]> {
  const found = await inTowns(app, towns, (tx) => listInspectionFindings(tx, towns, year))
  const quoting = [...new Set(found.flatMap(({ town, answer }) => (answer?.quote === null || answer === null ? [] : [town])))]
  const sent = await readSent(app, quoting, year)
  return found.map(({ answer, ...finding }) => ({
    ...finding, answer: answer === null ? null : { says: answer.says, quote: answer.quote, inSent: answer.quote === null ? null : standsIn(answer.quote, sent.get(finding.town)) },
  }))
}

/** Digits may have moved since: the words are looked for. */
function standsIn(quote: string, sent: SentReport | undefined): boolean | null {
  if (sent === undefined) return null
  const words = (text: string) => text.normalize('NFKC').replaceAll(/[\d\s]+/g, '')
  return words(sent.report.paragraphs.map(paragraphText).join('\n')).includes(words(quote))
}

const reused = refuse('key-reused', '这次提交的内容与上一次不同。请刷新页面后重新填写提交。')

export interface FindingToAdd extends ReportOf {
  county: number
  day: Day
  source: string
  says: string
  key: Id
  by: Id
}

export async function addFinding(parts: Pick<CountyParts, 'app' | 'now'>, { county, day, source, says, key, by, ...of }: FindingToAdd): Promise<{ done: true } | Refused> {
  const { moment, day: today } = parts.now()
  if (day > today) return refuse('day-in-future', '反馈的日期不能晚于今天。', 'day')
  return inTowns(parts.app, [of.town], async (tx) => {
    const again = await findingUnder(tx, { town: of.town, key })
    if (again === undefined && (await listInspectionFindings(tx, [of.town], of.year)).length >= mostFindings) return refuse('too-many', `一个乡镇一年最多登记 ${mostFindings} 条。`)
    if (await addInspectionFinding(tx, of, { id: v7(), day, source, says, county, key, account: by, moment })) return { done: true as const }
    const kept = await findingUnder(tx, { town: of.town, key })
    return kept?.year === of.year && kept.day === day && kept.source === source && kept.says === says ? { done: true as const } : reused
  })
}

export interface AnswerToGive extends ReportOf {
  finding: Id
  says: string
  block: string | null
  quote: string | null
  key: Id
  by: Id
}

/** A finding may be answered again: what was answered last counts. */
export async function answerFinding(parts: Pick<CountyParts, 'app' | 'now'>, { finding, says, block, quote, key, by, ...of }: AnswerToGive): Promise<{ done: true } | Refused> {
  return inTowns(parts.app, [of.town], async (tx) => {
    if (!await hasFinding(tx, of, finding)) return refuse('not-found', '没有这一条反馈，请刷新页面后再试。')
    if (await addInspectionAnswer(tx, of.town, { id: v7(), finding, says, block, quote, key, account: by, moment: parts.now().moment })) return { done: true as const }
    const kept = await answerUnder(tx, { town: of.town, key })
    return kept?.finding === finding && kept.says === says && kept.block === block && kept.quote === quote ? { done: true as const } : reused
  })
}
