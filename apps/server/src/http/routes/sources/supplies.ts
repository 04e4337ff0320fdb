import { giveSupply, listSupplies } from '@zhenzhi/contract'
import { displayUnits, isDecimal, isRefused, opening, own, refuse, shiftDecimal, suppliedMeasure, supplyId } from '@zhenzhi/kernel'
import type { DisplayUnit, Indicator, Refused, Simple } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { SupplyDesk } from '../../../cases/supplies.ts'
import { suppliable, suppliedParts, supplyView, wordsOf } from '../../present/supply-view.ts'
import { statusOf } from '../../status.ts'
import { whoActs } from '../cases/case-parts.ts'
import type { CaseParts } from '../cases/case-parts.ts'

interface SupplyParts {
  parts: CaseParts
  supplies: SupplyDesk
  indicators: readonly Indicator[]
}

/** Figures that a named body hands in instead of records. Each is an act like any other: sealed, correctable, and safe to send twice. */
export const supplyRoutes: FastifyPluginAsyncZod<SupplyParts> = async (app, { parts, supplies, indicators }) => {
  app.get('/towns/:town/supplies', { schema: listSupplies, config: { asks: 'supplies.see' } }, async ({ params, query }) => {
    const { current } = parts.law()
    const { town } = params
    const [rows, used, units, names] = await Promise.all([supplies.list(town, query), supplies.bodies(town), parts.people.listUnits(town), parts.names.forTowns([town])])
    return {
      supplies: rows.map((row) => supplyView(row, { current, names, indicators })), figures: suppliable(indicators, current),
      bodies: [...new Set([...used, ...units.map(({ name }) => name)])],
    }
  })

  app.post('/towns/:town/supplies', { schema: giveSupply, config: { asks: 'supplies.give' } }, async ({ officer, params: { town }, body }, reply) => {
    const given = givenBy(parts, indicators, body)
    if (isRefused(given)) return reply.code(statusOf[given.refusal.code]).send(given)
    const { body: from, key, signer, signedOn, meaning, scan, to } = body
    const who = whoActs(officer, { town, by: given.by, unit: '', post: undefined, enteredFor: undefined })
    const what = { ...given.keys, amount: given.amount, from: body.from, ...(to === undefined ? {} : { to }), body: from, signer, signedOn, meaning, scan }
    const taken = await parts.desk.take({ town, definition: given.definition, kind: 'open', name: opening, key, day: parts.now().day, what, who, reach: officer.reach })
    if (isRefused(taken)) return reply.code(statusOf[taken.refusal.code]).send({ refusal: taken.refusal })
    parts.acted()
    return { id: taken.act.stream }
  })
}

interface Given {
  figure: string
  part: 'value' | 'numerator' | 'denominator'
  value: string
  unit: string
  by: Readonly<Record<string, string>>
}

function givenBy(parts: CaseParts, indicators: readonly Indicator[], given: Given): Amount | Refused {
  const side = sideOf(indicators, given)
  return isRefused(side) ? side : amountOf(parts, side, given)
}

function sideOf(indicators: readonly Indicator[], { figure, part }: Given): Simple | Refused {
  const indicator = indicators.find(({ id }) => id === figure)
  const side = indicator === undefined ? undefined : suppliedParts(indicator).find((one) => one.part === part)
  return side?.simple ?? refuse('not-found', '没有这个指标，请刷新后从列表中选。', 'figure')
}

type Amount = { amount: string; definition: string; keys: Record<string, string>; by: readonly string[] }

/** What was given, in the measure's own unit and by its dimensions; a figure that counts one key alone is of that key. */
function amountOf(parts: CaseParts, { measure, where = {} }: Simple, { value, unit, by }: Given): Amount | Refused {
  const definition = own(parts.law().current, supplyId(measure))?.definition
  const counted = definition?.measures[suppliedMeasure]
  if (definition === undefined || counted === undefined) return refuse('not-found', '这个指标不收供数，请逐件登记。', 'figure')
  const shown: DisplayUnit | undefined = own(displayUnits, unit)
  if (shown === undefined || shown.dimension !== counted.unit) {
    return refuse('field-wrong', `单位“${unit}”不对：这个数按${wordsOf(counted.unit).join('、')}计。请换算后再填。`, 'unit')
  }
  if (!isDecimal(value)) return refuse('field-wrong', '“数额”要填数字，例如 586。', 'value')
  const keys: Record<string, string> = {}
  for (const name of counted.by) {
    const allowed = where[name]
    const key = own(by, name) ?? (allowed?.length === 1 ? allowed[0] : undefined)
    if (allowed !== undefined && (key === undefined || !allowed.includes(key))) {
      return refuse('field-missing', `这个指标只统计一部分“${definition.fields[name]?.title ?? name}”，请选明是哪一种。`, name)
    }
    if (key !== undefined && key !== '') keys[name] = key
  }
  return { amount: shiftDecimal(value, -shown.power), definition: definition.id, keys, by: definition.transitions[opening]?.by ?? [] }
}
