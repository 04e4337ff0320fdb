import type { LadderSettings, LadderStep, LedCase } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { climbOn } from '../../src/wire-supervision.ts'
import { asAdmin, town, villages } from '../database.ts'
import { act, acted, opened } from '../disputes.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let issuer: Person, worker: Person, head: Person, leader: Person, administrator: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-03-02T02:00:00.000Z' })
  issuer = await rooms.as({ post: 'clerk', unit: 'general-office' })
  worker = await rooms.as({ post: 'clerk', unit: 'rural-economy' })
  head = await rooms.as({ post: 'officer', unit: 'rural-economy', to: '2026-03-31' })
  leader = await rooms.as({ post: 'leader' })
  administrator = await rooms.as({ post: 'administrator' })
})
afterAll(() => rooms.close())

const at = `/api/towns/${town}/ladder`
const order = (more: object = {}) => ({ definition: 'supervision-order', what: { subject: '水沟超期没有疏通', demand: '本周疏通', asker: 'office', unit: 'rural-economy', deadline: '2026-03-06', ...more } })
const put = (person: Person, url: string, payload: object) => person.send({ method: 'PUT', url, payload, headers: { 'content-type': 'application/json' } })
const name = (person: Person, role: string, { account, unit = '' }: { account: string | null; unit?: string }) => put(person, `${at}/posts`, { unit, role, account })
const climb = () => climbOn(rooms.system)(town)
const stepsOf = async (person: Person, id: string, show = '') => (await person.read<{ steps: LadderStep[] }>(`${at}${show}`)).steps.filter(({ caseId }) => caseId === id)
const told = (steps: LadderStep[]) => steps.map(({ rung, found, told: to }) => `${rung} ${found} ${to.length}`).toSorted()

test('nobody named: the step is on the list of what found nobody, and is told once somebody is; the day before and the day after, each rung once', async () => {
  const { id } = await opened(issuer, order())
  rooms.on('2026-03-04T02:00:00.000Z')
  await climb()
  expect(await stepsOf(leader, id)).toEqual([])
  rooms.on('2026-03-05T02:00:00.000Z')
  await climb()
  // Whoever issued it sits elsewhere: the office that has it is told, all of it that works there.
  expect(told(await stepsOf(leader, id))).toEqual(['handler post 2'])
  expect(await stepsOf(worker, id, '?show=mine')).toHaveLength(1)

  rooms.on('2026-03-06T02:00:00.000Z')
  await climb()
  expect(told(await stepsOf(leader, id))).toEqual(['handler post 2'])
  rooms.on('2026-03-07T02:00:00.000Z')
  await climb()
  expect(told(await stepsOf(leader, id))).toEqual(['handler post 2', 'head nobody 0'])
  expect(await stepsOf(leader, id, '?show=nobody')).toHaveLength(1)

  expect((await name(administrator, 'fallback', issuer)).statusCode).toBe(200)
  expect([(await climb()).steps, (await climb()).steps]).toEqual([1, 0])
  expect(told(await stepsOf(leader, id))).toEqual(['handler post 2', 'head fallback 1'])
  expect(await stepsOf(leader, id, '?show=nobody')).toEqual([])
})

test('two at once and one after another write each step once; an answer ends the climbing', async () => {
  rooms.on('2026-03-09T02:00:00.000Z')
  await name(leader, 'head', { account: head.account, unit: 'rural-economy' })
  const { id } = await opened(issuer, { ...order({ deadline: '2026-03-10' }), day: '2026-03-09' })
  rooms.on('2026-03-11T02:00:00.000Z')
  // Cut short while it is told of: neither the step nor what is told of it stands.
  const cut = await climbOn({ ...rooms.system, notify: () => Promise.reject(new Error('killed')) })(town)
  expect([cut.steps, cut.broken.map(({ caseId }) => caseId), await stepsOf(leader, id)]).toEqual([0, expect.arrayContaining([id]), []])
  const both = await Promise.all([climb(), climb()])
  expect(told(await stepsOf(leader, id))).toEqual(['handler post 2', 'head post 1'])
  expect(both.flatMap(({ broken }) => broken)).toEqual([])
  const { rows } = await asAdmin(rooms.database.adminUrl, (admin) => admin.query('SELECT count(*)::int AS steps FROM z.ladder_step WHERE case_id = $1', [id]))
  expect(rows).toEqual([{ steps: 2 }])
  // The head works there too and came on both rungs at once: two steps, and rung once.
  const rung = await asAdmin(rooms.database.adminUrl, (admin) => admin.query(
    `SELECT n.key, array_agg(f.account ORDER BY f.account) AS told FROM z.notice n JOIN z.notice_for f ON f.notice = n.id WHERE n.event = 'ladder' AND n.case_id = $1 GROUP BY n.key ORDER BY n.key`, [id]))
  expect(rung.rows.map(({ key, told: to }) => [key.split(':').at(-1), to])).toEqual([['handler', [worker.account, head.account].toSorted()]])

  await act(leader, id, { name: 'withdraw', day: '2026-03-11', what: { reason: '已经并到别的督办单' } })
  rooms.on('2026-03-20T02:00:00.000Z')
  await climb()
  expect(await stepsOf(leader, id)).toHaveLength(2)
})

test('what was late long before anybody looked is written down and rings nobody', async () => {
  rooms.on('2026-03-12T02:00:00.000Z')
  const { id } = await opened(issuer, { ...order({ deadline: '2026-03-13' }), day: '2026-03-12' })
  rooms.on('2026-03-30T02:00:00.000Z')
  await climb()
  expect((await stepsOf(leader, id)).map(({ rung }) => rung).toSorted()).toEqual(['handler', 'head', 'leader', 'secretary'])
  const { rows } = await asAdmin(rooms.database.adminUrl, (admin) => admin.query(`SELECT n.key FROM z.notice n WHERE n.event = 'ladder' AND n.case_id = $1`, [id]))
  expect(rows).toEqual([])
  await act(leader, id, { name: 'withdraw', day: '2026-03-30', what: { reason: '已经并到别的督办单' } })
  rooms.on('2026-03-20T02:00:00.000Z')
})

test('whom the case is about is passed over for the one above, and never sees the step', async () => {
  await name(leader, 'leader', { account: leader.account, unit: 'rural-economy' })
  const { id } = await opened(issuer, { ...order({ deadline: '2026-03-20', aboutOfficer: head.account }), day: '2026-03-20' })
  rooms.on('2026-03-21T02:00:00.000Z')
  await climb()
  const steps = await stepsOf(leader, id)
  expect(told(steps)).toEqual(['handler post 1', 'head above 1'])
  expect(steps.find(({ rung }) => rung === 'head')?.kept).toEqual(['head'])
  expect([await stepsOf(head, id), await stepsOf(head, id, '?show=mine')]).toEqual([[], []])
  expect(await stepsOf(worker, id)).toHaveLength(2)
})

test('somebody whose post has ended is nobody: the fallback is told; the settings say that the post is empty', async () => {
  const { id } = await opened(issuer, { ...order({ deadline: '2026-03-31' }), day: '2026-03-21' })
  rooms.on('2026-04-01T02:00:00.000Z')
  await climb()
  expect(told(await stepsOf(leader, id))).toEqual(['handler post 1', 'head fallback 1'])
  const { posts, mayChange } = await worker.read<LadderSettings>(`${at}/settings`)
  expect(posts.find(({ role }) => role === 'head')?.holds).toBe(false)
  expect(mayChange).toBe(false)
})

test('days are set by the town, for all kinds or for one, and go up; what cannot be is refused with its sentence', async () => {
  const rungs = (...days: (number | null)[]) => ['handler', 'head', 'leader', 'secretary'].map((rung, index) => ({ rung, days: days[index] ?? null }))
  expect(refusalOf(await put(leader, `${at}/rungs`, { definition: '', rungs: rungs(2, 1, 3, 7) }))).toEqual([422, 'field-wrong', 'rungs'])
  expect(refusalOf(await put(leader, `${at}/rungs`, { definition: 'toString', rungs: rungs(0, 1, 3, 7) }))).toEqual([404, 'not-found'])
  expect(refusalOf(await name(leader, 'head', { account: 'fffffff0-0000-7000-8000-000000000001', unit: 'rural-economy' }))).toEqual([422, 'field-wrong', 'account'])
  expect(refusalOf(await name(leader, 'head', { account: leader.account, unit: 'no-such-office' }))).toEqual([422, 'field-wrong', 'unit'])
  expect(refusalOf(await name(leader, 'secretary', { account: leader.account, unit: 'rural-economy' }))).toEqual([422, 'field-wrong', 'unit'])
  expect((await put(leader, `${at}/rungs`, { definition: 'supervision-order', rungs: rungs(-3) })).statusCode).toBe(200)

  const { id } = await opened(issuer, { ...order({ deadline: '2026-04-04' }), day: '2026-04-01' })
  await climb()
  expect(told(await stepsOf(leader, id))).toEqual(['handler post 1'])
  rooms.on('2026-05-01T02:00:00.000Z')
  await climb()
  expect(await stepsOf(leader, id)).toHaveLength(1)
})

test('an order that goes on from a case is kept from whomever that case is kept from, and is never given to the office it is about', async () => {
  const what = { number: 'DB-001', demand: '补贴迟迟没有发到户', about: 'finance' }
  const from = await opened(issuer, { definition: 'hotline-order', day: '2026-05-01', what })
  const accountant = await rooms.as({ post: 'clerk', unit: 'finance' })
  const next = (unit: string) => ({ ...order({ unit, deadline: '2026-05-08', cameFrom: { case: from.id, as: 'next' } }), day: '2026-05-01' })

  await expect(opened(issuer, next('finance'))).rejects.toThrow('不能交给它办')
  const { id } = await opened(issuer, next('rural-economy'))
  expect([(await accountant.get(`/api/cases/${id}`)).statusCode, (await worker.get(`/api/cases/${id}`)).statusCode]).toEqual([404, 200])
  rooms.on('2026-05-09T02:00:00.000Z')
  await climb()
  await name(leader, 'head', { account: accountant.account, unit: 'rural-economy' })
  expect(await stepsOf(accountant, id)).toEqual([])
})

test('the board: who took a matter on, with a plan or without, the next step and what is late; whom one is about sees none of it [D09]', async () => {
  const [clerk, accused] = [await rooms.as({ post: 'clerk', unit: 'safety-law-office' }), await rooms.as({ post: 'leader' })]
  const board = async (person: Person) => (await person.read<{ cases: LedCase[] }>(`/api/towns/${town}/boards/leaders`)).cases
  const what = { channel: 'visit', origin: 'direct', category: 'demand', route: 'opinion', demand: '水渠漏水淹了菜地', times: 'first', village: villages[town]![0], aboutOfficer: accused.account }
  const { id } = await opened(clerk, { definition: 'town-petition', day: '2026-05-09', what })
  await acted(clerk, id, { name: 'accept', day: '2026-05-09', what: { unit: 'rural-economy', told: 'atOnce' } })
  expect(await board(leader)).toMatchObject([{ id, leader: null, role: null, plan: false, overdue: false, state: '已受理' }])

  await acted(clerk, id, { name: 'assign', day: '2026-05-09', what: { leader: leader.account, leaderRole: 'mayor', planBy: '2026-06-01', despite: '方案正在写，先定领导' } })
  expect(await board(clerk)).toMatchObject([{ id, leader: '演示leader', role: '镇长', plan: false, planBy: '2026-06-01', next: expect.stringMatching(/./), overdue: false }])
  expect(await board(accused)).toEqual([])
  rooms.on('2026-08-01T02:00:00.000Z')
  expect(await board(leader)).toMatchObject([{ id, overdue: true }])
})
