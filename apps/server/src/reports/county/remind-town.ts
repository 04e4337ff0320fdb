import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { defaultWay, dueDays, withCounty } from '@zhenzhi/reporting'
import { inTowns } from '../../store/in-towns.ts'
import { listColleaguesOf } from '../../store/people/colleagues.ts'
import { listSteps } from '../../store/reports/report-steps.ts'
import type { CountyParts } from './county-parts.ts'

/** By whose hands a report is written; where nobody is, the town's leaders are told. */
const writers = ['report-writer', 'leader'] as const

/** One notice to whoever writes the report of a town that has sent none, or has not answered a return; once a day. */
export async function remindTown({ app, now, rules, remind }: CountyParts, { town, year, by }: { town: number; year: number; by: Id }): Promise<{ done: true } | Refused> {
  const today = now().day
  return inTowns(app, [town], async (tx) => {
    const { standing } = withCounty(await listSteps(tx, { town, year }))
    if (standing !== 'not-sent' && standing !== 'returned') return refuse('wrong-state', '这个乡镇已经上报，不用提醒。')
    const people = await listColleaguesOf(tx, town, today)
    const to = writers.map((post) => people.filter(({ posts }) => posts.includes(post)).map(({ account }) => account)).find((found) => found.length > 0)
    if (to === undefined) return refuse('not-found', '这个乡镇还没有报告员，也没有登记领导，提醒不到人。请直接打电话。')
    const due = dueDays(defaultWay, [], { year, today, rules: rules() }).find(({ step }) => step === 'send')?.day ?? null
    const told = await remind(tx, { town, year, key: `report-due:${year}:${today}`, due, to, by })
    return told ? { done: true as const } : refuse('not-accepted', '今天已经提醒过这个乡镇。')
  })
}
