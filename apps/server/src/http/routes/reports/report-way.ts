import { getCountyWay, getReportWay, setCountyWay, takeCountyStep, takeReportStep } from '@zhenzhi/contract'
import type { StepAsked } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Day, Refused, RuleBook } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../cases/secret-mark.ts'
import type { Officer } from '../../../people/officer.ts'
import type { PostBook } from '../../../people/post-spec.ts'
import type { CountyWayDesk } from '../../../reports/way/county-way-desk.ts'
import { fromSending } from '../../../reports/way/from-sending.ts'
import type { WayDesk } from '../../../reports/way/way-parts.ts'
import { findPost } from '../../asks.ts'
import { countyWayView, wayView } from '../../present/way-view.ts'
import { statusOf } from '../../status.ts'

interface WayRouteParts {
  way: WayDesk
  countyWay: CountyWayDesk
  rules: RuleBook
  posts: PostBook
  now: () => { day: Day }
}

const at = '/towns/:town/reports/:year/way'

/** The way of a town's report of a year: where it is, a step of the town's, and one of its county's. */
export const reportWayRoutes: FastifyPluginAsyncZod<WayRouteParts> = async (app, { way, countyWay, rules, posts, now }) => {
  app.get(at, { schema: getReportWay, config: { asks: 'figures.see' } }, async ({ officer, params }, reply) => {
    if (isAhead(params.year, now().day)) return reply.code(statusOf['period-wrong']).send(ahead)
    const read = await way.read(params)
    return wayView(params.year, isOf(officer, params.town) ? read : fromSending(read), { rules, posts, today: now().day })
  })

  const take = async (officer: Officer, of: { town: number; year: number }, asked: StepAsked & { side: 'town' | 'county' }): Promise<{ number: number; edition: number | null } | Refused> => {
    if (isAhead(of.year, now().day)) return ahead
    if (hasSecretMark(asked.said)) return marked
    const post = findPost(officer, asked.side === 'town' ? 'report.write' : 'report.receive', of.town) ?? ''
    return way.take({ ...of, ...asked, by: { account: officer.account, post } })
  }

  app.post(`${at}/steps`, { schema: takeReportStep, config: { asks: 'report.write' } }, async ({ officer, params, body }, reply) => {
    const done = await take(officer, params, { ...body, side: 'town' })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post(`${at}/county-steps`, { schema: takeCountyStep, config: { asks: 'report.receive' } }, async ({ officer, params, body }, reply) => {
    const done = await take(officer, params, { ...body, side: 'county' })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.get('/towns/:town/report-way', { schema: getCountyWay, config: { asks: 'report.receive' } }, async ({ params: { town }, query: { year } }, reply) => {
    const read = await countyWay.read({ county: town, year })
    return isRefused(read) ? reply.code(statusOf[read.refusal.code]).send(read) : countyWayView(read)
  })

  app.post('/towns/:town/report-way', { schema: setCountyWay, config: { asks: 'report.way' } }, async ({ officer, params: { town }, body: { lines, ...body } }, reply) => {
    const plain = lines.map(({ step, title }) => (title === undefined ? { step } : { step, title }))
    const done = hasSecretMark([body.note, ...plain.map(({ title = '' }) => title)]) ? marked : await countyWay.set({ ...body, lines: plain, county: town, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}

const marked = refuse('secret-mark', '文字中带有密级标志。涉密内容不能写进本系统，请删去后再提交。')
const ahead = refuse('period-wrong', '这个年度还没有开始，没有可以走的流程。', 'year')

function isAhead(year: number, today: Day): boolean {
  return today < `${year}-01-01`
}

/** Of the town itself, not above it. */
function isOf({ powers }: Officer, town: number): boolean {
  return powers.some((power) => power.town === town)
}
