import { posts } from '@zhenzhi/catalog'
import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appOn, signInAs, type Browser } from '../../test/app.ts'
import { county, freshDatabase, otherTown, town, villages, type TestDatabase } from '../../test/database.ts'
import { addForeignCounty, addPerson, addUnits, foreignCounty, foreignTown, roomOn, setClock } from '../../test/people.ts'
import { countyPosts, permissions, townPosts, type Row } from '../../test/permission-table.ts'
import { asks, type AskSpec } from './asks.ts'
import type { Room } from '../people/room.ts'

interface Person {
  post: string
  at: number
  signIn: string
  browser: Browser
}

let database: TestDatabase
let room: Room
let app: FastifyInstance
const people: Person[] = []
const targets = [town, otherTown, county, foreignTown, foreignCounty]

beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  await addForeignCounty(database.app)
  await addUnits(database.app)
  room = roomOn(database.app, setClock('2026-03-02T01:00:00.000Z'))
  const open = { most: 1_000_000, seconds: 60, every: 1000 }
  app = await appOn(room, { limits: { address: open, account: open, attempt: open } })
  const seats = [...townPosts.map((post) => ({ post, at: town })), ...countyPosts.map((post) => ({ post, at: county }))]
  for (const { post, at } of seats) {
    const { signIn } = await addPerson(database.app, { post, town: at, unit: 'finance', places: [...(villages[town] ?? [])] })
    people.push({ post, at, signIn, browser: await signInAs(app, signIn) })
  }
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const routes = () => [...new Set(app.asked.filter(({ method }) => method !== 'HEAD').map(({ method, url }) => `${method} ${url}`))].toSorted()
const fill = (url: string, id: number) => url.replace(':town', String(id)).replace(':id', url.includes('/sessions/') ? 'a'.repeat(64) : v7()).replace('*', 'index.html')
const denials = new Set(['not-signed-in', 'not-your-post', 'not-your-town'])

/** Sends nothing a route could act on: it is refused for what is missing, or for what it asks. */
const ask = async (browser: Browser | undefined, route: string, id: number) => {
  const [method = '', url = ''] = route.split(' ')
  const request = { method: method as 'GET', url: fill(url, id), ...(method === 'GET' ? {} : { payload: {} }) }
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
    case 'posts': return at === id ? row.own.includes(post) : at === county && [town, otherTown].includes(id) && row.below.includes(post)
  }
}

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
    for (const id of route.includes(':town') ? targets : [town]) {
      const browser = route === 'POST /api/sign-out' ? await signInAs(app, person.signIn) : person.browser
      const answer = await ask(browser, route, id)
      if ((answer === 'open') !== mayAsk(row, person, id)) wrong.push(`${person.post} of ${person.at} in ${id}: ${answer}`)
    }
  }

  expect(wrong).toEqual([])
})

test.each(Object.entries(permissions))('%s: somebody who is not signed in', async (route, row) => {
  const open = row.for === 'anyone' || row.for === 'operator'

  expect(await ask(undefined, route, town)).toBe(open ? 'open' : 'not-signed-in')
})

test('a town that is none is nobody\'s', async () => {
  const administrator = people.find(({ post, at }) => post === 'administrator' && at === county)
  for (const id of ['0', '-1', '1.5', 'abc', '99999999999', '11 ', '0x0b', '1e1']) {
    const reply = await administrator?.browser.send({ method: 'GET', url: `/api/towns/${encodeURIComponent(id)}/places` })
    expect([id, reply?.statusCode]).toEqual([id, 403])
  }
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
