import type { CaseView } from '@zhenzhi/contract'
import { isValues } from '@zhenzhi/kernel'
import type { Json } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepting, act, acted, correcting, defendant, disputeWhat, hidden, open, opened, plaintiff } from '../disputes.ts'
import { asAdmin, town } from '../database.ts'
import { uploaded } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { destroyKeys } from '../../src/store/keys/destroy-keys.ts'

let rooms: Rooms
let clerk: Person
let administrator: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  administrator = await rooms.as({ post: 'administrator' })
})
afterAll(() => rooms.close())

const purpose = encodeURIComponent('通知当事人到场')
const revealed = (id: string) => clerk.read<CaseView>(`/api/cases/${id}?reveal=yes&purpose=${purpose}`)
const parties = (view: CaseView) => {
  const value = view.values.find(({ name }) => name === 'parties')?.value as Json // what the contract calls unknown is JSON
  return (Array.isArray(value) ? value : []).map((one: Json) => (isValues(one) ? one : {}))
}
const linesOf = async (subject: string) => {
  const { lines } = await administrator.read<{ lines: { verb: string; account: string; purpose: string | null; post: string; detail: object }[] }>(`/api/towns/${town}/audit?purpose=${encodeURIComponent('抽查')}&subject=${subject}`)
  return lines.toReversed().filter(({ verb }) => verb !== 'audit-read').map(({ verb, purpose: why, post, account }) => [verb, post, account === clerk.account, why])
}

test('numbers and addresses of persons leave in part only: in the case, after each act, in lists, in receipts', async () => {
  const opening = await open(clerk)
  const file = opening.json<CaseView>()
  const first = file.timeline[0]!.id
  const bodies = [opening.body, (await act(clerk, file.id, accepting)).body, (await act(clerk, file.id, correcting(first, { parties: [plaintiff, defendant, { name: '赵某丙', phone: '10012345678' }] }))).body]
  for (const url of [`/api/cases/${file.id}`, '/api/cases', '/api/cases?words=院墙', '/api/work', `/api/figures/disputes-found/receipt?town=${town}&from=2026-01-01&to=2026-12-31`]) {
    const reply = await clerk.get(url)
    expect([url, reply.statusCode]).toEqual([url, 200])
    expect(reply.body).toContain('王某甲')
    bodies.push(reply.body)
  }
  for (const body of bodies) for (const secret of hidden) expect(body).not.toContain(secret)

  expect(file.values.find(({ name }) => name === 'parties')).toMatchObject({ masked: true, shown: '王某甲、李某乙' })
  expect(parties(file)).toMatchObject([{ name: '王某甲', phone: '100****5678', idNumber: '99**************34', address: '***', employer: '***' }, { phone: '100****4321' }])
})

test('they are shown in full for a stated purpose, and reading, revealing and printing are each a line of the log', async () => {
  const { id } = await opened(clerk)
  expect(refusalOf(await clerk.get(`/api/cases/${id}?reveal=yes`))).toEqual([422, 'purpose-missing', 'purpose'])
  expect(refusalOf(await clerk.get(`/api/cases/${id}?reveal=yes&purpose=%20%20`))).toEqual([422, 'purpose-missing', 'purpose'])
  expect(await linesOf(id)).toEqual([['act', 'clerk', true, null]])

  await clerk.get(`/api/cases/${id}`)
  const full = await revealed(id)
  expect(parties(full)).toMatchObject([plaintiff, defendant])
  expect(full.values.some(({ masked }) => masked)).toBe(false)
  await acted(clerk, id, accepting)
  await acted(clerk, id, { name: 'draft', what: { issues: '滴水由谁处理。', terms: '加装水槽。', way: '当面履行', performBy: '2026-04-01' } })
  await clerk.get(`/api/cases/${id}/papers/agreement`)

  expect(await linesOf(id)).toEqual([
    ['act', 'clerk', true, null], ['read', 'clerk', true, null], ['reveal', 'clerk', true, '通知当事人到场'], ['act', 'clerk', true, null], ['act', 'clerk', true, null], ['paper', 'clerk', true, null],
  ])
  const stranger = await rooms.as({ post: 'clerk', unit: 'finance' })
  expect(refusalOf(await stranger.get(`/api/cases/${id}?reveal=yes&purpose=${purpose}`))).toEqual([404, 'not-found'])
  expect(await linesOf(id)).toHaveLength(6)
})

test('an attachment that was brought, and one that was opened, is a line of the log too', async () => {
  const { id } = await uploaded(clerk, { town })
  await clerk.get(`/api/files/${id}`)

  expect(await linesOf(id)).toEqual([['upload', 'clerk', true, null], ['file', 'clerk', true, null]])
})

test('what was shown in part and comes back never takes the place of the real one', async () => {
  const file = await opened(clerk)
  const first = file.timeline[0]!.id
  const shown = parties(file)
  const same = await acted(clerk, file.id, correcting(first, { parties: [{ ...shown[0], name: '王某丁' }, shown[1]] }))
  expect(parties(same)).toMatchObject([{ name: '王某丁', phone: '100****5678' }, { phone: '100****4321' }])
  expect(parties(await revealed(file.id))).toMatchObject([{ ...plaintiff, name: '王某丁' }, defendant])
  expect(parties(same).map(({ person }) => person)).toEqual(shown.map(({ person }) => person))

  const refused = async (one: object) => refusalOf(await act(clerk, file.id, correcting(first, { parties: [one, shown[1]] })))
  expect(await refused({ ...shown[0], phone: '100****9999' })).toEqual([422, 'field-wrong'])
  expect(await refused({ ...shown[0], person: shown[1]?.['person'] })).toEqual([422, 'field-wrong'])
  expect(await refused({ name: '王某甲', phone: '100****5678' })).toEqual([422, 'field-wrong'])
  expect(await refused({ name: '王**' })).toEqual([422, 'field-wrong'])
  expect(await refused({ name: '王某甲', address: '***' })).toEqual([422, 'field-wrong'])
  expect(refusalOf(await open(clerk, { what: disputeWhat({ parties: [{ name: '王某甲', idNumber: '99**************34' }, defendant] }) }))).toEqual([422, 'field-wrong'])
  expect(parties(await revealed(file.id))).toMatchObject([{ ...plaintiff, name: '王某丁' }, defendant])
})

test('somebody known from another case comes with what is kept of them, and with nothing in asterisks', async () => {
  const [known] = parties(await opened(clerk))
  const again = await opened(clerk, { what: disputeWhat({ parties: [{ person: known?.['person'] ?? '' }, { ...known, person: known?.['person'] ?? '' }] }) })

  expect(parties(await revealed(again.id))).toMatchObject([plaintiff, plaintiff])
})

test('a real asterisk in an address is no mask', async () => {
  const { id } = await opened(clerk, { what: disputeWhat({ parties: [{ name: '王某甲', address: '演示路3*5号' }, defendant] }) })

  expect(parties(await revealed(id))[0]).toMatchObject({ address: '演示路3*5号' })
})

test('of a deleted case it is said that it was deleted, and nothing more can be done with it', async () => {
  const { id } = await opened(clerk)
  await acted(clerk, id, accepting)
  await acted(clerk, id, { name: 'draft', what: { issues: '滴水由谁处理。', terms: '加装水槽。', way: '当面履行', performBy: '2026-04-01' } })
  await destroyKeys({ pool: rooms.database.eraser, note: async () => undefined, remove: async () => undefined },
    { town, kind: 'case', owner: id, reason: '本人申请', account: clerk.account, moment: '2026-03-02T02:00:00.000Z' })

  const view = await clerk.read<CaseView>(`/api/cases/${id}`)
  expect(view).toMatchObject({ acts: [], mayCorrect: false, mayJoin: false })
  expect(view.values.find(({ name }) => name === 'terms')).toMatchObject({ shown: '（已按规定删除）' })
  expect(JSON.stringify(view)).not.toMatch(/加装水槽|王某甲|\{\\"deleted/)
  expect(refusalOf(await act(clerk, id, { name: 'agreeOrally', what: { terms: '另议' } }))).toEqual([410, 'deleted'])
  expect(refusalOf(await clerk.get(`/api/cases/${id}/papers/agreement`))).toEqual([410, 'deleted'])
})

test('the log itself holds no name, number or word of a case', async () => {
  const rows = await asAdmin(rooms.database.adminUrl, async (admin) => (await admin.query('SELECT * FROM z.audit')).rows)

  expect(rows.length).toBeGreaterThan(20)
  for (const said of [...hidden, '王某甲', '李某乙', '屋檐']) expect(JSON.stringify(rows)).not.toContain(said)
})
