import { getCountyTownFile } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../../status.ts'
import { countyOf, oneBelow } from './county-route-parts.ts'
import type { CountyRouteParts } from './county-route-parts.ts'

const types = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  text: { type: 'text/plain; charset=utf-8', ending: 'txt' },
} as const

/** What a town sent up, as a file; made of the frozen edition alone. */
export const countyFileRoutes: FastifyPluginAsyncZod<CountyRouteParts> = async (app, { desk, editions, now }) => {
  app.get('/towns/:town/county-reports/:year/towns/:below/file', { schema: getCountyTownFile, config: { asks: 'county-reports.see' } }, async ({ officer, params, query: { as } }, reply) => {
    const of = countyOf(officer, params)
    const town = oneBelow(of, params.below, now().day)
    const read = isRefused(town) ? town : await desk.town(of, town.id)
    if (isRefused(read)) return reply.code(statusOf[read.refusal.code]).send(read)
    const made = await editions[as]({ town: params.below, year: params.year, number: read.sent.number })
    if (isRefused(made)) return reply.code(statusOf[made.refusal.code]).send(made)
    const { type, ending } = types[as]
    return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${made.name}.${ending}`)}`).type(type).send(made.bytes)
  })
}
