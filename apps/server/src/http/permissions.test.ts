import { posts } from '@zhenzhi/catalog'
import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInAs, type Browser } from '../../test/app.ts'
import { county, otherTown, town, villages, type TestDatabase } from '../../test/database.ts'
import { addForeignCounty, addPerson, foreignCounty, foreignTown } from '../../test/people.ts'
import { countyPosts, permissions, townPosts, type InTown, type Row } from '../../test/permission-table.ts'
import { roomsOn, type Rooms } from '../../test/rooms.ts'
import { asks, type AskSpec } from './asks.ts'

interface Person {
  post: string
  at: number
  signIn: string
  browser: Browser
}

let rooms: Rooms
let database: TestDatabase
let app: FastifyInstance
const people: Person[] = []
const targets = [town, otherTown, county, foreignTown, foreignCounty]

beforeAll(async () => {
  rooms = await roomsOn();
  ({ database, app } = rooms)
  await addForeignCounty(database.app)
  const seats = [...townPosts.map((post) => ({ post, at: town })), ...countyPosts.map((post) => ({ post, at: county }))]
  for (const { post, at } of seats) {
    const { signIn } = await addPerson(database.app, { post, town: at, unit: 'finance', places: [...(villages[town] ?? [])] })
    people.push({ post, at, signIn, browser: await signInAs(app, signIn) })
  }
})
afterAll(() => rooms.close())

const routes = () => [...new Set(app.asked.filter(({ method }) => method !== 'HEAD').map(({ method, url }) => `${method} ${url}`))].toSorted()
const fill = (url: string, id: number) => url.replace(':town', String(id)).replace(':id', url.includes('/sessions/') ? 'a'.repeat(64) : v7())
  .replace(':figure', 'disputes-accepted').replace(':paper', 'agreement').replace('*', 'index.html')
const denials = new Set(['not-signed-in', 'not-your-post', 'not-your-town'])

/** Sends nothing a route could act on: it is refused for what is missing, or for what it asks. */
const ask = async (browser: Browser | undefined, route: string, { id, named }: { id: number; named: boolean }) => {
  const [method = '', url = ''] = route.split(' ')
  const request = { method: method as 'GET', url: `${fill(url, id)}${named ? `?town=${id}` : ''}`, ...(method === 'GET' ? {} : { payload: {} }) }
  const reply = await (browser ? browser.send(request) : app.inject(request))
  const json = reply.headers['content-type']?.toString().startsWith('application/json') ?? false
  const code: string | undefined = json ? reply.json<{ refusal?: { code: string } }>().refusal?.code : undefined
  expect([route, id, reply.statusCode]).not.toEqual([route, id, 500])
  return code !== undefined && denials.has(code) ? code : 'open'
}
const mayAsk = (row: Row, { post, at }: Person, id: number): boolean => {
  switch (row.for) {
    case 'anyone':
    case 'signed-in': return true
    case 'operator': return true // from this machine
    case 'posts-anywhere': return row.posts.includes(post)
    case 'posts': return mayInTown(row, { post, at }, id)
  }
}
const mayInTown = ({ own, below }: InTown, { post, at }: Pick<Person, 'post' | 'at'>, id: number) =>
  at === id ? own.includes(post) : at === county && [town, otherTown].includes(id) && below.includes(post)

test('every route stands in the table, and nothing else does', () => {
  expect(Object.keys(permissions).toSorted()).toEqual(routes())
})

test('the people of the table are all posts there are, and every post an ask names is kept', () => {
  expect(new Set<string>([...townPosts, ...countyPosts])).toEqual(new Set(Object.keys(posts)))
  const specs: AskSpec[] = Object.values(asks)
  expect(specs.flatMap((spec) => (spec.of === 'posts' ? spec.posts : [])).filter((post) => !Object.hasOwn(posts, post))).toEqual([])
})

test.each(Object.entries(permissions))('%s: every post, in every town', async (route, row) => {
  const wrong: string[] = []
  for (const person of people) {
    for (const id of row.for === 'posts' ? targets : [town]) {
      const browser = route === 'POST /api/sign-out' ? await signInAs(app, person.signIn) : person.browser
      const answer = await ask(browser, route, { id, named: row.for === 'posts' && row.in === 'query' })
      if ((answer === 'open') !== mayAsk(row, person, id)) wrong.push(`${person.post} of ${person.at} in ${id}: ${answer}`)
    }
  }

  expect(wrong).toEqual([])
})

const narrowed = Object.entries(permissions).flatMap(([route, row]) => (row.for === 'posts-anywhere' && row.named !== undefined ? [{ route, named: row.named }] : []))

test.each(narrowed)('$route?town=: every post, in every town', async ({ route, named }) => {
  const wrong: string[] = []
  for (const person of people) {
    for (const id of targets) {
      const answer = await ask(person.browser, route, { id, named: true })
      if ((answer === 'open') !== mayInTown(named, person, id)) wrong.push(`${person.post} of ${person.at} in ${id}: ${answer}`)
    }
  }

  expect(wrong).toEqual([])
})

test('every route whose query may name a town is asked with one', async () => {
  const { paths } = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, Record<string, { parameters?: { in: string; name: string }[] }>> }>()
  const naming = Object.entries(paths).flatMap(([path, item]) => Object.entries(item).flatMap(([method, { parameters = [] }]) =>
    parameters.some((one) => one.in === 'query' && one.name === 'town') ? [`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`] : []))
  const asked = Object.entries(permissions).flatMap(([route, row]) =>
    (row.for === 'posts' && row.in === 'query') || (row.for === 'posts-anywhere' && row.named !== undefined) ? [route] : [])

  expect(naming.length).toBeGreaterThan(8)
  expect(asked.toSorted()).toEqual(naming.toSorted())
})

test.each(Object.entries(permissions))('%s: somebody who is not signed in', async (route, row) => {
  const open = row.for === 'anyone' || row.for === 'operator'

  expect(await ask(undefined, route, { id: town, named: row.for === 'posts' && row.in === 'query' })).toBe(open ? 'open' : 'not-signed-in')
})

test('a town that is none is nobody\'s', async () => {
  const administrator = people.find(({ post, at }) => post === 'administrator' && at === county)
  for (const id of ['0', '-1', '1.5', 'abc', '99999999999', '11 ', '0x0b', '1e1']) {
    const reply = await administrator?.browser.send({ method: 'GET', url: `/api/towns/${encodeURIComponent(id)}/places` })
    expect([id, reply?.statusCode]).toEqual([id, 403])
  }
  const clerk = people.find(({ post }) => post === 'clerk')
  for (const query of ['town=', 'town=0x0b', 'town=%2011', 'town=1e1', 'town=-11', 'town=11.0', `town=${town}&town=${otherTown}`, `town=${otherTown}&town=${town}`, `town=${town}&town=${town}`, 'town[]=11', 'town[0]=11']) {
    for (const url of ['/api/figures', '/api/closings', '/api/report', '/api/definitions']) {
      const reply = await clerk?.browser.send({ method: 'GET', url: `${url}?${query}&from=2026-01-01&to=2026-12-31&cutoff=2026-03-02` })
      expect([url, query, [403, 422].includes(reply?.statusCode ?? 0)]).toEqual([url, query, true])
    }
  }
})

test('a town in the body is asked of the person too', async () => {
  const wrong: string[] = []
  for (const { post, at, browser } of people) {
    for (const id of targets) {
      const opening = await browser.send({ method: 'POST', url: '/api/cases', payload: { declared: true, town: id, definition: 'meeting', key: v7(), day: '2026-03-02', what: { kind: 'party', topic: '例会', agenda: [{ subject: '例行', tag: 'other' }] } } })
      const closing = await browser.send({ method: 'POST', url: '/api/closings', payload: { town: id, from: '2026-01-01', to: '2026-03-31', cutoff: '2026-03-02' } })
      if ((opening.statusCode === 200) !== (at === id && ['clerk', 'report-writer'].includes(post))) wrong.push(`${post} of ${at} opens in ${id}: ${opening.body}`)
      if ((closing.statusCode === 200) !== (at === id && ['leader', 'report-writer'].includes(post))) wrong.push(`${post} of ${at} closes in ${id}: ${closing.body}`)
      if (opening.statusCode >= 500 || closing.statusCode >= 500) wrong.push('fault')
    }
  }

  expect(wrong).toEqual([])
})

test('through their own town, nobody reaches what belongs to another', async () => {
  const administrator = people.find(({ post, at }) => post === 'administrator' && at === town)
  const stranger = await addPerson(database.app, { post: 'leader', town: otherTown })
  const village = villages[otherTown]?.[0] ?? ''
  const send = async (method: 'POST' | 'PUT', url: string, payload: object) => (await administrator?.browser.send({ method, url: `/api/towns/${town}${url}`, payload }))?.statusCode

  expect(await send('POST', `/accounts/${stranger.account}/end`, {})).toBe(404)
  expect(await send('POST', `/accounts/${stranger.account}/password`, { password: 'a long password' })).toBe(404)
  expect(await send('POST', `/posts/${stranger.held}/end`, {})).toBe(404)
  expect(await send('PUT', `/places/${village}`, { name: '别的村', aliases: [] })).toBe(404)
  for (const list of ['accounts', 'posts', 'places', 'units']) {
    const reply = await administrator?.browser.send({ method: 'GET', url: `/api/towns/${town}/${list}` })
    expect(reply?.statusCode).toBe(200)
    expect(reply?.body).not.toContain(stranger.account)
    expect(reply?.body).not.toContain(village)
  }
})
