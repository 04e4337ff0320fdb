import { enterReturns, readChain } from '@zhenzhi/contract'
import type { ChainLine, ReturnLine } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { undeclared } from '../cases/undeclared.ts'
import { deskOf, monthFor } from './return-parts.ts'
import type { ReturnRouteParts } from './return-parts.ts'

const at = '/towns/:town/returns/:month/chain'

/** A pasted group chat: first what was understood of it, then what somebody confirmed becomes returns. The chat itself is kept nowhere. */
export const returnChainRoutes: FastifyPluginAsyncZod<ReturnRouteParts> = async (app, own) => {
  const { returns } = own

  app.post(`${at}/read`, { schema: readChain, config: { asks: 'returns.keep' } }, async ({ officer, params, body }) => {
    const [villages, month] = [await returns.places(params.town), await monthFor(own, officer, params)]
    const { entries, unknown } = own.readChain(body.text, villages.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })))
    const byVillage = new Map(month.lines.map((line) => [line.village, line]))
    const lines = entries.map(({ doubtful, ...entry }) => ({ ...entry, name: byVillage.get(entry.village)?.name ?? '', ...completed({ ...entry, doubtful }, byVillage.get(entry.village)) }))
    const named = new Set(entries.map(({ village }) => village))
    const missing = month.lines.filter(({ village, state }) => (state === 'owed' || state === 'back') && !named.has(village)).map(({ village, name }) => ({ village, name }))
    return { lines, unknown, missing }
  })

  app.post(at, { schema: enterReturns, config: { asks: 'returns.keep' } }, async ({ officer, params, body }, reply) => {
    if (!body.declared) return reply.code(statusOf['not-declared']).send(undeclared())
    const refused = await returns.enterMany(deskOf(officer, params.town), { month: params.month, key: body.key, entering: body.returns })
    const month = await monthFor(own, officer, params)
    const nameOf = new Map(month.lines.map(({ village, name }) => [village, name]))
    return { month, refused: refused.map((one) => ({ ...one, name: nameOf.get(one.village) ?? '' })) }
  })
}

type Told = Pick<ChainLine, 'found' | 'resolved' | 'still' | 'incidents'> & { doubtful: boolean }

/** What was not said and follows from what was; and why somebody has to look. */
function completed(told: Told, line: ReturnLine | undefined): Pick<ChainLine, 'still' | 'incidents' | 'trouble'> {
  const { found, resolved } = told
  const due = line?.opening == null || found === null || resolved === null ? null : line.opening + found - resolved
  const still = told.still ?? due
  return { still, incidents: told.incidents ?? 0, trouble: troubleIn(told, { line, due, still }) }
}

function troubleIn({ found, resolved, doubtful }: Told, { line, due, still }: { line: ReturnLine | undefined; due: number | null; still: number | null }): string {
  if (line === undefined || line.state === 'none') return '这个村不在这个月的应报名单里'
  if (line.state === 'locked' || line.state === 'missed') return '这个月已经锁定'
  if (found === null) return '没有写发现几起'
  if (resolved === null) return '没有写化解几起'
  if (due !== null && due < 0) return `化解的比上月还没有化解的（${line.opening}起）加本月发现的还多`
  if (due !== still) return `上月还没有化解${line.opening}起，加发现${found}起，减化解${resolved}起，应当还有${due}起，写的是${still}起`
  if (doubtful) return '报了两次，数目不同，请核对'
  return line.state === 'filed' && (line.found !== found || line.resolved !== resolved || line.still !== still) ? '已经报过，数目不同；录入就是更正' : ''
}
