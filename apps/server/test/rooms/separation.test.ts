import type { BorrowRequest, Exception, RefusalReply } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, otherTown, town, villages } from '../database.ts'
import { act, acted, opened } from '../disputes.ts'
import { signInNameOf } from '../people.ts'
import { verified } from '../evidence.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let only: Person
const village = villages[town]?.[0]
const seen = { area: 'food', grade: 'general', village, site: '示例小吃店', problem: '冰柜里有过期食品' }

beforeAll(async () => {
  rooms = await roomsOn()
  only = await rooms.as({ post: 'officer', unit: 'enforcement-team' })
})
afterAll(() => rooms.close())

/** A hazard whose correction this person registered. */
async function corrected(person: Person): Promise<string> {
  const { id } = await opened(person, { definition: 'hazard', what: seen })
  await acted(person, id, { name: 'order', what: { operator: '示例小吃店', deadline: '2026-03-20' } })
  await acted(person, id, { name: 'correct', what: { correction: '已下架销毁' } })
  return id
}

test('what is good practice passes with a reason, is marked on the case, listed for the leader, and decided the same again', async () => {
  const id = await corrected(only)
  const refused = await act(only, id, 'close')
  expect(refusalOf(refused)).toEqual([422, 'reason-missing', 'despite'])
  expect(refused.json<RefusalReply>().refusal.says).toContain('没有别人能办')
  expect(refusalOf(await act(only, id, { name: 'close', what: { despite: '   ' } }))).toEqual([422, 'reason-missing', 'despite'])

  const closed = await acted(only, id, { name: 'close', what: { despite: '队里现在只有一名执法人员在岗。' } })
  expect(closed.timeline.at(-1)).toMatchObject({ name: 'close', despite: '队里现在只有一名执法人员在岗。' })
  expect(closed.values.map(({ name }) => name)).not.toContain('despite')
  const leader = await rooms.as({ post: 'leader' })
  const { exceptions } = await leader.read<{ exceptions: Exception[] }>(`/api/towns/${town}/exceptions`)
  expect(exceptions.map(({ caseId, actTitle, name }) => [caseId, actTitle, name])).toEqual([[id, '复查销号', '演示officer']])
  await rooms.system.sealer.sealAll(town)
  expect(await verified(rooms.system, { redecide: true })).toMatchObject({ clean: true })
})

test('where somebody else could, they are named; with them the act needs no reason, and none is taken', async () => {
  const id = await corrected(only)
  const other = await rooms.as({ post: 'clerk', unit: 'enforcement-team' })
  const { refusal, help } = (await act(only, id, 'close')).json<RefusalReply>()
  expect(refusal.says).toContain('演示clerk（经办人）')
  expect(help?.people).toEqual([{ name: '演示clerk', title: '经办人' }])

  expect(refusalOf(await act(other, id, { name: 'close', what: { despite: '多余的说明' } }))).toEqual([422, 'unknown-field', 'despite'])
  expect((await acted(other, id, 'close')).timeline.at(-1)?.despite).toBeUndefined()
})

test('what is demanded passes with no reason; the county lends somebody until a day, who then can', async () => {
  const clerk = await rooms.as({ post: 'clerk', unit: 'safety-law-office', town: otherTown })
  const [handler, help] = [await demanded(clerk), await rooms.as({ post: 'administrator', town: county })]
  const refused = await act(clerk, handler, 'confirm')
  expect(refusalOf(refused)).toEqual([422, 'guard-unmet'])
  expect(refused.json<RefusalReply>().help?.people).toEqual([])
  expect(refusalOf(await act(clerk, handler, { name: 'confirm', what: { despite: '硬要办' } }))).toEqual([422, 'unknown-field', 'despite'])

  const ask = { post: 'clerk', unit: 'safety-law-office', until: '2026-03-10', reason: '销号要另一个人，科里只有一人。', caseId: handler }
  expect(refusalOf(await clerk.post(`/api/towns/${otherTown}/borrow-requests`, { ...ask, post: 'administrator' }))).toEqual([422, 'field-wrong', 'post'])
  expect(refusalOf(await clerk.post(`/api/towns/${otherTown}/borrow-requests`, { ...ask, post: 'toString' }))).toEqual([422, 'field-wrong', 'post'])
  expect(refusalOf(await clerk.post(`/api/towns/${otherTown}/borrow-requests`, { ...ask, until: '2026-03-01' }))).toEqual([422, 'field-wrong', 'until'])
  expect((await clerk.post(`/api/towns/${otherTown}/borrow-requests`, ask)).statusCode).toBe(200)
  const { requests: [request], mayAnswer } = await help.read<{ requests: BorrowRequest[]; mayAnswer: boolean }>(`/api/towns/${county}/borrow-requests`)
  expect([request?.title, request?.town, request?.answered, mayAnswer]).toEqual(['经办人', otherTown, null, true])

  const own = await rooms.as({ post: 'administrator', town: otherTown })
  const answer = `/api/towns/${otherTown}/borrow-requests/${request?.id ?? ''}/answer`
  const lent = await rooms.as({ post: 'clerk', unit: 'civil-affairs' })
  const lend = { account: await signInNameOf(rooms.database.app, lent.account), home: '甲镇民政办', to: '2026-12-31' }
  expect(refusalOf(await own.post(answer, { lend }))).toEqual([403, 'beyond-own-grant'])
  expect(refusalOf(await help.post(answer, {}))).toEqual([422, 'reason-missing', 'decline'])
  expect((await help.post(answer, { lend })).statusCode).toBe(200)
  expect(refusalOf(await help.post(answer, { decline: '没有人' }))).toEqual([404, 'not-found'])

  const done = await acted(lent, handler, 'confirm')
  expect(done.timeline.at(-1)).toMatchObject({ name: 'confirm', as: '借调' })
  const held = (await lent.read<{ own: { kind: string; to: string }[] }>('/api/own/posts')).own.find(({ kind }) => kind === 'borrowed')
  expect(held?.to).toBe('2026-03-10')
})

/** A problem found on a visit and solved by this clerk, which somebody else has to confirm. */
async function demanded(clerk: Person): Promise<string> {
  const { id } = await opened(clerk, { town: otherTown, definition: 'visit-problem', what: { village: villages[otherTown]?.[0], service: 'health', problem: '屋顶漏雨。' } })
  await acted(clerk, id, { name: 'solve', what: { solution: '已经修好。' } })
  return id
}
