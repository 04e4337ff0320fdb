import { v4 } from 'uuid'
import type { Route } from './contract-doc.ts'
import { dayFor, valueFor } from './fitting-values.ts'
import type { Making } from './fitting-values.ts'
import { formOf, oddForm } from './odd-forms.ts'
import { kindOf } from './pool.ts'
import { whatFor } from './said-values.ts'
import type { Shot } from './shot-parts.ts'

/** A request that fits the description: what a program would send that means well. */
export function fittingShot(making: Making, route: Route): Shot {
  const { dice, pool } = making
  const inPath = (name: string) => {
    const schema = route.parameters.find((one) => one.in === 'path' && one.name === name)?.schema ?? { type: 'string' }
    return encodeURIComponent(String(valueFor(making, { schema, name: name === 'id' ? kindOf(route.path) : name })))
  }
  const query = route.parameters.filter((one) => one.in === 'query' && (one.required === true || dice.chance(0.4)))
    .map(({ name, schema }): [string, string] => [name, String(valueFor(making, { schema, name }))])
  const shot: Shot = { route: `${route.method} ${route.path}`, method: route.method, path: route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => inPath(name)), query, headers: {}, body: undefined }
  if (/\/(files|imports)$/.test(route.path) && route.method === 'POST') return dice.chance(0.6) ? formOf(shot, dice) : oddForm(shot, dice)
  if (route.body === undefined) return shot
  const body = valueFor(making, { schema: route.body, name: '' })
  shot.body = typeof body === 'object' && body !== null ? { ...body } : {}
  if (dice.chance(0.8)) fillIn(making, shot, shot.body)
  return { ...shot, path: shot.path.replace('*', dice.pick(['', 'index.html', 'assets/x.js', 'cases', pool.known('cases')[0] ?? 'x'])) }
}

/** The two routes whose bodies the definitions describe, not the contract. */
function fillIn(making: Making, shot: Shot, body: Record<string, unknown>): void {
  const { dice, pool } = making
  if (shot.route === 'POST /api/cases' && pool.openings.size > 0) {
    const [definition, act] = dice.pick([...pool.openings])
    Object.assign(body, { definition, key: v4(), day: dice.chance(0.8) ? '2026-03-02' : dayFor(dice), what: whatFor(making, act) })
    if (dice.chance(0.8)) delete body['post']
    if (dice.chance(0.9)) body['declared'] = true
  }
  if (shot.route === 'POST /api/cases/{id}/acts' && pool.acts.size > 0) {
    const [id, acts] = dice.pick([...pool.acts])
    if (acts.length === 0) return
    const act = dice.pick(acts)
    shot.path = `/api/cases/${id}/acts`
    Object.assign(body, { kind: 'step', name: act.name, key: v4(), day: '2026-03-02', what: whatFor(making, act) })
    delete body['after']
    delete body['post']
  }
}
