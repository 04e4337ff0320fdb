import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, freshDatabase, otherTown, town, villages, type TestDatabase } from '../../../test/database.ts'
import { addForeignCounty, addPerson, addUnits, foreignTown, officerNow, roomOn, setClock, testPassword, tokenOf } from '../../../test/people.ts'
import { createAccount } from '../accounts/create-account.ts'
import { endAccount } from '../accounts/end-account.ts'
import { listAccounts } from '../accounts/list-accounts.ts'
import { resetPassword } from '../accounts/reset-password.ts'
import type { Officer } from '../officer.ts'
import { addUnit, renameUnit } from '../places/units.ts'
import type { Room } from '../room.ts'
import { findOpenSession } from '../sign-in/session.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { endPost } from './end-post.ts'
import { givePost, type GivePostAsked } from './give-post.ts'
import { listPosts } from './list-posts.ts'

let database: TestDatabase
let room: Room
let ofTown: Officer
let ofCounty: Officer
const [east = '', west = ''] = villages[town] ?? []
const elsewhere = villages[otherTown]?.[0] ?? ''

beforeAll(async () => {
  database = await freshDatabase({ towns: true })
  room = roomOn(database.app, setClock('2026-03-02T01:00:00.000Z'))
  await addForeignCounty(database.app)
  await addUnits(database.app, [town, otherTown])
  ofTown = await officerNow(room, (await addPerson(database.app, { post: 'administrator' })).account)
  ofCounty = await officerNow(room, (await addPerson(database.app, { post: 'administrator', town: county })).account)
})
afterAll(() => database.drop())

const codeOf = async (answer: Promise<object>) => {
  const given = await answer
  return isRefused(given) ? `${given.refusal.code} ${given.refusal.field ?? ''}`.trim() : 'done'
}
const give = (asked: Partial<GivePostAsked> & { account: string }) => codeOf(givePost(room, { by: ofTown, town, post: 'leader', unit: '', places: [], ...asked }))
const create = (asked: object = {}) => createAccount(room, { by: ofTown, town, post: 'leader', unit: '', places: [], signIn: 'xinren', name: '演示新人', password: testPassword, ...asked })

test('an account comes with its first post and can sign in at once', async () => {
  const made = await create({ post: 'clerk', unit: 'justice-office', signIn: ' LiSi.Demo ' })
  const opened = await signIn(room, { signIn: 'lisi.demo', password: testPassword, address: '10.0.0.1', userAgent: '' })
  const session = await findOpenSession(room, tokenOf(opened))

  expect(made).toMatchObject({ account: session?.officer.account })
  expect(session?.officer.reach).toMatchObject({ towns: [town], units: [{ town, unit: 'justice-office' }], figures: [town] })
})

test('a taken name, a weak password and a name that is none are refused, each at its field', async () => {
  await create({ signIn: 'taken-name' })

  expect(await codeOf(create({ signIn: 'TAKEN-name' }))).toBe('field-wrong signIn')
  expect(await codeOf(create({ signIn: 'weak-one', password: '1234567890' }))).toBe('weak-password password')
  expect(await codeOf(create({ signIn: '<script>' }))).toBe('field-wrong signIn')
})

test('a post that is refused leaves no account behind', async () => {
  expect(await codeOf(create({ signIn: 'left-behind', post: 'clerk', unit: 'no-such-office' }))).toBe('field-missing unit')
  expect(await codeOf(create({ signIn: 'left-behind' }))).toBe('done')
})

test.each([
  ['a post nobody keeps', { post: 'king' }, 'field-wrong post'],
  ['a resident\'s, which nobody gives', { post: 'resident' }, 'field-wrong post'],
  ['a body of the county, by the town', { post: 'body', unit: 'police-station' }, 'beyond-own-grant post'],
  ['a county post, by the town', { post: 'county-desk' }, 'beyond-own-grant post'],
  ['a clerk without an office', { post: 'clerk' }, 'field-missing unit'],
  ['a mediator without a village', { post: 'mediator' }, 'field-missing places'],
  ['a mediator in a village of another town', { post: 'mediator', places: [east, elsewhere] }, 'field-missing places'],
  ['a leader of an office', { post: 'leader', unit: 'finance' }, 'field-wrong unit'],
  ['days in the wrong order', { from: '2026-05-02', to: '2026-05-01' }, 'field-wrong to'],
  ['a last day that has passed', { from: '2026-01-01', to: '2026-03-01' }, 'field-wrong to'],
  ['somebody without an account', { account: 'not-there' }, 'not-found account'],
])('not given: %s', async (_what, asked, refused) => {
  const { signIn: account } = await addPerson(database.app, { post: 'adviser' })

  expect(await give({ account, ...asked })).toBe(refused)
})

test('the county\'s administrator gives what the town\'s may not, in its towns and at the county, each in its place', async () => {
  const { signIn: account } = await addPerson(database.app, { post: 'adviser' })

  expect(await give({ by: ofCounty, account, post: 'body', unit: 'police-station' })).toBe('done')
  expect(await give({ by: ofCounty, account, town: county, post: 'county-desk' })).toBe('done')
  expect(await give({ by: ofCounty, account, town: county, post: 'leader' })).toBe('field-wrong post')
  expect(await give({ by: ofCounty, account, post: 'county-desk' })).toBe('field-wrong post')
  expect((await listPosts(room, ofTown, town)).mayGive.map(({ post }) => post)).not.toContain('body')
  expect((await listPosts(room, ofCounty, county)).mayGive.map(({ post }) => post)).toEqual(['administrator', 'county-desk', 'county-leader'])
})

test('a town\'s administrator does not end what the county gave, and gives a post only once', async () => {
  const { signIn: account } = await addPerson(database.app, { post: 'adviser' })
  const given = await givePost(room, { by: ofCounty, account, town, post: 'body', unit: 'court', places: [] })
  const held = isRefused(given) ? '' : given.held

  expect(await codeOf(endPost(room, { by: ofTown, town, id: held }))).toBe('beyond-own-grant')
  expect(await give({ by: ofCounty, account, post: 'body', unit: 'court' })).toBe('not-accepted post')
  expect(await codeOf(endPost(room, { by: ofCounty, town: otherTown, id: held }))).toBe('not-found')
  expect(await codeOf(endPost(room, { by: ofCounty, town, id: held }))).toBe('done')
  expect(await codeOf(endPost(room, { by: ofCounty, town, id: held }))).toBe('not-found')
})

test('the last administrator of a town stays, until somebody else is one without an end', async () => {
  const first = await addPerson(database.app, { post: 'administrator', town: otherTown })
  const by = await officerNow(room, first.account)
  expect(await codeOf(endPost(room, { by, town: otherTown, id: first.held }))).toBe('not-accepted')
  expect(await codeOf(endAccount(room, { by, town: otherTown, id: first.account }))).toBe('not-accepted')

  await addPerson(database.app, { post: 'administrator', town: otherTown, to: '2026-12-31' })
  await addPerson(database.app, { post: 'administrator', town: otherTown, from: '2026-03-03' })
  expect(await codeOf(endPost(room, { by, town: otherTown, id: first.held }))).toBe('not-accepted')

  await addPerson(database.app, { post: 'administrator', town: otherTown })
  expect(await codeOf(endPost(room, { by, town: otherTown, id: first.held }))).toBe('done')
})

test('administrators who end each other at the same moment leave at least one', async () => {
  const seats = Array.from({ length: 5 }, () => addPerson(database.app, { post: 'administrator', town: foreignTown }))
  const people = await Promise.all((await Promise.all(seats)).map(async (seat) => ({ ...seat, officer: await officerNow(room, seat.account) })))
  const ends = await Promise.all(people.map(({ officer }, at) => codeOf(endPost(room, { by: officer, town: foreignTown, id: people.at(at - 1)?.held ?? '' }))))

  // Whoever was ended first ends nobody any more; that some were left is never that nobody was.
  expect(ends).toContain('done')
  expect(ends.filter((end) => end === 'done').length).toBeLessThan(5)
  expect(ends.every((end) => ['done', 'not-accepted', 'beyond-own-grant post'].includes(end))).toBe(true)
})

const until = async (to: string) => officerNow(room, (await addPerson(database.app, { post: 'administrator', to })).account)

test('whoever administers for a time gives no power beyond it, and themselves nothing beyond it', async () => {
  const [by, { signIn: account }] = [await until('2026-06-30'), await addPerson(database.app, { post: 'adviser' })]
  const own = await addPerson(database.app, { post: 'administrator', to: '2026-06-30' })
  const ownOfficer = await officerNow(room, own.account)

  expect(await give({ by, account, post: 'administrator' })).toBe('beyond-own-grant to')
  expect(await give({ by, account, post: 'administrator', to: '2026-07-01' })).toBe('beyond-own-grant to')
  expect(await give({ by: ownOfficer, account: own.signIn, post: 'leader' })).toBe('beyond-own-grant to')
  expect(await give({ by: ownOfficer, account: own.signIn, post: 'leader', to: '2026-06-30' })).toBe('done')
  expect(await give({ by, account, post: 'administrator', to: '2026-06-30' })).toBe('done')
  expect(await give({ by, account, post: 'leader' })).toBe('done')
})

test('renewing one\'s own power is for somebody else: it is held already, and once over there is none to renew it with', async () => {
  const own = await addPerson(database.app, { post: 'administrator', to: '2026-03-02' })
  const by = await officerNow(room, own.account)

  expect(await give({ by, account: own.signIn, post: 'administrator', to: '2026-03-02' })).toBe('not-accepted post')
  expect(await codeOf(endPost(room, { by, town, id: own.held }))).toBe('done')
  expect(await give({ by, account: own.signIn, post: 'administrator', to: '2026-03-02' })).toBe('beyond-own-grant post')
})

test('a town\'s administrator gives themselves nothing in another town, and widens no post that is held', async () => {
  const own = await addPerson(database.app, { post: 'administrator' })
  const [by, worker] = [await officerNow(room, own.account), await addPerson(database.app, { post: 'grid-worker', places: [east] })]

  expect(await give({ by, account: own.signIn, town: otherTown, post: 'leader' })).toBe('beyond-own-grant post')
  expect(await give({ by, account: own.signIn, town: otherTown, post: 'administrator' })).toBe('beyond-own-grant post')
  expect(await give({ by, account: own.signIn, town: county, post: 'administrator' })).toBe('beyond-own-grant post')
  expect(await give({ by, account: worker.signIn, post: 'grid-worker', places: [east, west] })).toBe('not-accepted post')
  expect(await give({ by, account: worker.signIn, post: 'grid-worker', places: [east, elsewhere] })).toBe('field-missing places')
})

test('the same post given twice at the same moment is held once', async () => {
  const { signIn: account } = await addPerson(database.app, { post: 'adviser' })
  const answers = await Promise.all(Array.from({ length: 6 }, () => give({ account, post: 'leader' })))

  expect(answers.toSorted()).toEqual(['done', ...Array.from({ length: 5 }, () => 'not-accepted post')])
})

test('what was on its way while the administrator\'s post ended comes before the end, or is refused', async () => {
  const own = await addPerson(database.app, { post: 'administrator' })
  const by = await officerNow(room, own.account)
  const people = await Promise.all(Array.from({ length: 6 }, () => addPerson(database.app, { post: 'adviser' })))
  const [ended, ...given] = await Promise.all([
    codeOf(endPost(room, { by: ofTown, town, id: own.held })), ...people.map(({ signIn }) => give({ by, account: signIn })),
  ])

  expect(ended).toBe('done')
  expect(given.every((one) => one === 'done' || one === 'beyond-own-grant post')).toBe(true)
  expect(await give({ by, account: people[0]?.signIn ?? '', post: 'reviewer' })).toBe('beyond-own-grant post')
  expect(await codeOf(createAccount(room, { by, town, post: 'leader', unit: '', places: [], signIn: 'too-late', name: '演示', password: testPassword }))).toBe('beyond-own-grant post')
  expect(await codeOf(resetPassword(room, { by, town, id: people[0]?.account ?? '', password: 'set by nobody at all' }))).toBe('beyond-own-grant post')
  expect(await codeOf(endAccount(room, { by, town, id: people[0]?.account ?? '' }))).toBe('beyond-own-grant post')
})

test('a body of the county is the county\'s: no post in it, no renaming, no account of it for the town', async () => {
  const officer = await addPerson(database.app, { post: 'body', unit: 'police-station', to: '2026-03-01' })
  expect(await codeOf(resetPassword(room, { by: ofTown, town, id: officer.account, password: 'set by the town hall' }))).toBe('beyond-own-grant')
  expect(await codeOf(endAccount(room, { by: ofTown, town, id: officer.account }))).toBe('beyond-own-grant')

  const { signIn: account } = await addPerson(database.app, { post: 'adviser' })
  expect(await give({ account, post: 'clerk', unit: 'police-station' })).toBe('beyond-own-grant unit')
  // A body signs and confirms in the office that a matter lies with; that too is the county's to give.
  expect(await give({ by: ofCounty, account, post: 'body', unit: 'safety-law-office' })).toBe('done')
  expect(await codeOf(addUnit(room, { by: ofTown, town, name: '演示所', kind: 'body' }))).toBe('beyond-own-grant name')
  expect(await codeOf(renameUnit(room, { by: ofTown, town, id: 'police-station', name: '治安办' }))).toBe('beyond-own-grant name')
  expect(await codeOf(renameUnit(room, { by: ofCounty, town, id: 'police-station', name: '演示派出所' }))).toBe('done')
  expect((await listAccounts(room, ofTown, town)).map(({ id }) => id)).not.toContain(officer.account)
  expect((await listAccounts(room, ofCounty, town)).map(({ id }) => id)).toContain(officer.account)
  expect((await listPosts(room, ofTown, town)).held.map(({ post }) => post)).not.toContain('body')
})

test('ending an account ends its posts and sessions at once; one with posts elsewhere is not the town\'s to end', async () => {
  const person = await addPerson(database.app, { post: 'mediator', places: [east, west] })
  const opened = await signIn(room, { signIn: person.signIn, password: testPassword, address: '10.0.0.1', userAgent: '' })
  const token = tokenOf(opened)
  expect(await give({ by: ofCounty, account: person.signIn, town: otherTown, post: 'leader' })).toBe('done')
  expect(await codeOf(endAccount(room, { by: ofTown, town, id: person.account }))).toBe('beyond-own-grant')
  expect(await codeOf(resetPassword(room, { by: ofTown, town, id: person.account, password: 'set by somebody else' }))).toBe('beyond-own-grant')
  expect(await findOpenSession(room, token)).toBeDefined()

  expect(await codeOf(endAccount(room, { by: ofCounty, town, id: person.account }))).toBe('done')
  expect(await findOpenSession(room, token)).toBeUndefined()
  expect((await listPosts(room, ofCounty, otherTown)).held.map(({ account }) => account)).not.toContain(person.account)
  expect((await listAccounts(room, ofCounty, town)).find(({ id }) => id === person.account)).toMatchObject({ ended: true, posts: [] })
  expect(await give({ account: person.signIn })).toBe('not-found account')
})

test('a town sees of its people only the posts they hold there', async () => {
  const person = await addPerson(database.app, { post: 'adviser' })
  await give({ by: ofCounty, account: person.signIn, town: otherTown, post: 'leader' })

  expect((await listAccounts(room, ofCounty, town)).find(({ id }) => id === person.account)?.posts.map(({ title }) => title)).toEqual(['法律顾问'])
  expect((await listAccounts(room, ofCounty, county)).map(({ id }) => id)).not.toContain(person.account)
})

test('a password that was set anew ends the sessions of the old one', async () => {
  const person = await addPerson(database.app, { post: 'adviser' })
  const opened = await signIn(room, { signIn: person.signIn, password: testPassword, address: '10.0.0.2', userAgent: '' })

  expect(await codeOf(resetPassword(room, { by: ofTown, town, id: person.account, password: 'too short' }))).toBe('weak-password password')
  expect(await codeOf(resetPassword(room, { by: ofTown, town, id: person.account, password: 'given by the office' }))).toBe('done')
  expect(await findOpenSession(room, tokenOf(opened))).toBeUndefined()
  expect(await codeOf(signIn(room, { signIn: person.signIn, password: 'given by the office', address: '10.0.0.2', userAgent: '' }))).toBe('done')
})
