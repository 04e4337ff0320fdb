import { countRouting, listDisputed } from '@zhenzhi/contract'
import type { DisputedCase, RoutingCounts } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { Field } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Officer } from '../../../people/officer.ts'
import { caseRow, namesOf } from '../../present/case-view.ts'
import type { SeenCase, SeenRow } from '../../present/case-view.ts'
import { routedIn } from './routing-parts.ts'
import type { Routed, RoutingRouteParts } from './routing-parts.ts'

const mostPages = 10
const mostShown = 200

/** Orders two offices disagree on, and orders nobody has taken on; and how often orders are sent wrongly. */
export const disputedRoutes: FastifyPluginAsyncZod<RoutingRouteParts> = async (app, own) => {
  app.get('/towns/:town/routing/disputed', { schema: listDisputed, config: { asks: 'routing.see' } }, async ({ officer, params: { town } }) => {
    const held = await own.routing.inPost(town)
    const found: DisputedCase[] = []
    for (const definition of routedIn(own.parts)) {
      const asking = { town, officer, definition, held }
      found.push(...await standingIn(own, asking, definition.goesTo.disputed))
      for (const state of definition.goesTo.in) found.push(...(await standingIn(own, asking, state)).filter(({ unowned }) => unowned))
    }
    return found.slice(0, mostShown)
  })

  app.get('/towns/:town/routing/counts/:year', { schema: countRouting, config: { asks: 'routing.count' } }, async ({ officer, params: { town, year } }) => {
    const all: RoutingCounts = { bySource: [], byUnit: [], byClause: [] }
    for (const definition of routedIn(own.parts)) {
      const sums = await own.routing.counts({ town, year, reach: officer.reach, definition })
      all.bySource.push(...shares(definition.fields['source'], sums.received, sums.sentWrongly))
      all.byUnit.push(...shares(definition.fields[definition.goesTo.field], sums.assigned, sums.objected))
      all.byClause.push(...sums.clauses.map(({ value, times }) => ({ title: value, times })))
    }
    return all
  })
}

interface Asking {
  town: number
  officer: Officer
  definition: Routed
  held: readonly { account: string; unit: string }[]
}

async function standingIn({ parts }: RoutingRouteParts, asking: Asking, state: string | undefined): Promise<DisputedCase[]> {
  if (state === undefined) return []
  const { town, officer, definition, held } = asking
  const [names, units] = await Promise.all([parts.names.forTowns([town]), parts.people.listUnits(town)])
  const disputed = state === definition.goesTo.disputed
  const found: DisputedCase[] = []
  for await (const row of rowsIn(parts, asking, state)) {
    const office = row.values[definition.goesTo.field]
    // What somebody can work on where it lies is in nobody's way here, and need not be opened.
    if (!disputed && held.some(({ unit }) => unit === office)) continue
    const seen = await parts.desk.view({ town, caseId: row.id, reach: officer.reach })
    if (isRefused(seen)) continue
    const { owner, since, insisted } = await courseOf(parts, seen, { definition, held })
    found.push({
      id: row.id, heading: caseRow(row, namesOf(names, { linked: [] })).heading, since, insisted: disputed && insisted, unit: units.find(({ id }) => id === office)?.name ?? '没有写明单位', owner,
      clause: [seen.values['clauseNumber'], seen.values['clause']].filter((part) => typeof part === 'string').join(' '), unowned: !disputed || owner === '',
    })
  }
  return found
}

async function* rowsIn({ desk }: RoutingRouteParts['parts'], { town, officer, definition }: Asking, state: string): AsyncGenerator<SeenRow> {
  let after: Parameters<typeof desk.list>[0]['after']
  for (let page = 0; page < mostPages; page += 1) {
    const { rows, next } = await desk.list({ town, definition: definition.id, state, ...(after === undefined ? {} : { after }) }, officer.reach)
    yield* rows
    if (next === null) return
    after = next
  }
}

/** Who sent it where it is, since when it stands so, and whether it was upheld once already. A sender who left their post owns it no more. */
async function courseOf({ names }: RoutingRouteParts['parts'], seen: SeenCase, { definition, held }: Pick<Asking, 'definition' | 'held'>): Promise<{ owner: string; since: string; insisted: boolean }> {
  const steps = seen.lines.filter(({ kind }) => kind === 'step')
  const sent = steps.filter(({ name }) => definition.goesTo.in.includes(definition.transitions[name]?.to ?? ''))
  const sender = sent.findLast(({ name }) => Object.hasOwn(definition.transitions[name]?.asks ?? {}, definition.goesTo.field)) ?? sent.at(-1)
  const account = sender?.who.account ?? ''
  const named = await names.forCase({ town: seen.town, caseId: seen.id, accounts: account === '' ? [] : [account] })
  const from = sent.findLastIndex((one) => one === sender)
  return {
    owner: held.some((one) => one.account === account) ? named.accounts?.[account] ?? '' : '', since: steps.at(-1)?.day ?? seen.standing.opened,
    insisted: sent.length - 1 > from,
  }
}

function shares(field: Field | undefined, all: Readonly<Record<string, number>>, wrong: Readonly<Record<string, number>>): { title: string; all: number; wrong: number }[] {
  const keys = [...new Set([...Object.keys(all), ...Object.keys(wrong)])]
  const titleOf = (key: string) => (field?.kind === 'choice' && Object.hasOwn(field.choices, key) ? field.choices[key] ?? '' : '没有写明')
  return keys.map((key) => ({ title: titleOf(key), all: all[key] ?? 0, wrong: wrong[key] ?? 0 })).toSorted((a, b) => b.wrong - a.wrong || b.all - a.all)
}
