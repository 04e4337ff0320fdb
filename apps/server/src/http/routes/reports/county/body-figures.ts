import { keepBodyFigures, listBodyFigures, readBodyFigures } from '@zhenzhi/contract'
import type { BodyLineView } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../../cases/secret-mark.ts'
import type { BodyLine } from '../../../../reports/county/county-parts.ts'
import { holdsAsk } from '../../../asks.ts'
import { statusOf } from '../../../status.ts'
import { countyOf, marked, notBelow, refuseYear } from './county-route-parts.ts'
import type { CountyRouteParts } from './county-route-parts.ts'

const at = '/towns/:town/county-reports/:year/body-figures'
const keeps = { asks: 'county-reports.keep' } as const

/** What bodies of the county count themselves, beside what the towns reported: read, pasted and looked over, kept. */
export const bodyFigureRoutes: FastifyPluginAsyncZod<CountyRouteParts> = async (app, { desk, now }) => {
  app.get(at, { schema: listBodyFigures, config: { asks: 'county-reports.see' } }, async ({ officer, params }, reply) => {
    const refused = refuseYear(params, now().day)
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const of = countyOf(officer, params)
    const rows = await desk.bodyNumbers(of)
    const bodies = [...new Set(rows.flatMap((row) => row.bodies.map(({ body }) => body)))].toSorted()
    return { rows, bodies, figures: desk.figures, towns: [...of.towns], mayKeep: holdsAsk(officer, keeps.asks, params.town) }
  })

  app.post(`${at}/reading`, { schema: readBodyFigures, config: keeps }, async ({ officer, params, body: { text } }) => {
    const of = countyOf(officer, params)
    const lines = desk.readLines(of, text)
    const named = { towns: new Map(of.towns.map(({ id, name }) => [id, name])), figures: new Map(desk.figures.map((one) => [one.id, one])) }
    return { lines: lines.map((line) => lineView(line, named)), cut: lines.length >= desk.mostLines }
  })

  app.post(at, { schema: keepBodyFigures, config: keeps }, async ({ officer, params, body }, reply) => {
    const of = countyOf(officer, params)
    const foreign = body.lines.some(({ town }) => !of.towns.some(({ id }) => id === town)) ? notBelow : undefined
    const refused = refuseYear(params, now().day) ?? foreign ?? (hasSecretMark([body.body, body.note]) ? marked : undefined)
    const done = refused ?? await desk.keepNumbers(of, { ...body, by: officer.account })
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}

interface Named {
  towns: ReadonlyMap<number, string>
  figures: ReadonlyMap<string, { zh: string; unit: string }>
}

function lineView(read: BodyLine, { towns, figures }: Named): BodyLineView {
  if ('fault' in read) return { line: read.line, text: read.text, fault: read.fault, read: null }
  const { line, town, figure, value } = read
  const { zh = figure, unit = '' } = figures.get(figure) ?? {}
  return { line, text: '', fault: null, read: { town, name: towns.get(town) ?? '', figure, zh, value, unit } }
}
