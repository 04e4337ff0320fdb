import type { CaseView, ExtractView, PersonFound } from '@zhenzhi/contract'
import PizZip from 'pizzip'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, acted, correcting, defendant, disputeWhat, opened, plaintiff } from '../disputes.ts'
import { otherTown, town, villages } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const village = villages[town]![0]
const at = (path: string, where = town) => `/api/towns/${where}/persons/${path}`
const own = { name: plaintiff.name, phone: plaintiff.phone, idNumber: '99000119900101123X' }

let rooms: Rooms
let clerk: Person
let leader: Person
let reviewer: Person
let dispute: CaseView
let petition: CaseView
let visit: CaseView
let request: CaseView
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  for (const unit of ['safety-law-office', 'general-office']) await rooms.also(clerk, { post: 'clerk', unit })
  leader = await rooms.as({ post: 'leader' })
  reviewer = await rooms.as({ post: 'reviewer' })
  dispute = await opened(clerk, { what: disputeWhat({ parties: [own, defendant] }) })
  const person = personIn(dispute, 'parties')
  petition = await opened(clerk, { definition: 'petition', what: { channel: 'visit', demand: '路灯不亮', village, petitioner: { person } } })
  visit = await opened(clerk, { definition: 'help-visit', what: { village, service: 'elderly', lawful: '《老年人权益保障法》', helper: '演示帮扶人', until: '2026-12-31', visited: { name: '困某乙', phone: '10044443333' } } })
  request = await opened(clerk, { definition: 'person-request', what: { right: 'see', requester: own } })
})
afterAll(() => rooms.close())

function personIn(view: CaseView, field: string, index = 0): string {
  const value = view.values.find(({ name }) => name === field)?.value as unknown // JSON of a person, or of people
  const one = Array.isArray(value) ? value[index] as object : value as object
  return (one as { person: string }).person
}
const find = async (reader: Person, body: object, where = town) => {
  const reply = await reader.post(at('find', where), { why: 'rights', ...body })
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
  return reply.json<{ persons: PersonFound[] }>().persons
}
const titles = (found: PersonFound[]) => found.flatMap(({ cases }) => cases.map(({ title, role }) => `${title}·${role}`)).toSorted()
const logOf = async (subject: string) => {
  const administrator = await rooms.as({ post: 'administrator' })
  const { lines } = await administrator.read<{ lines: { verb: string; purpose: string | null; detail: object }[] }>(`/api/towns/${town}/audit?purpose=${encodeURIComponent('抽查')}&subject=${subject}`)
  return lines.filter(({ verb }) => verb !== 'audit-read')
}

test('a whole number finds its person however it is written, for a purpose, and never by a part of it', async () => {
  const expected = ['个人信息请求·请求人', '信访事项·信访人', '矛盾纠纷调解·当事人']
  for (const phone of ['10012345678', '１００１２３４５６７８', '100 1234 5678', '100-1234-5678', '+86 100 1234 5678', '008610012345678', '8610012345678', '100.1234.5678', '\u200b10012345678']) {
    expect([phone, titles(await find(leader, { phone }))]).toEqual([phone, expected])
  }
  for (const idNumber of ['99000119900101123X', '99000119900101123x', '990001 19900101 123Ｘ']) expect(titles(await find(leader, { idNumber }))).toEqual(expected)
  for (const body of [{ phone: '1001234567' }, { phone: '100123%' }, { phone: '100____5678' }, { phone: '0012345678' }, { idNumber: own.phone }]) expect([body, await find(leader, body)]).toEqual([body, []])
  expect((await find(leader, { phone: own.phone }))[0]?.name).toBe('王**')

  expect(refusalOf(await leader.post(at('find'), { phone: own.phone }))).toEqual([422, 'purpose-missing', 'purpose'])
  expect(refusalOf(await leader.post(at('find'), { why: 'contact' }))).toEqual([422, 'field-missing', 'phone'])
  expect((await logOf(personIn(dispute, 'parties'))).map(({ verb, purpose }) => `${verb} ${purpose ?? ''}`)).toContain('person-find 答复本人的查阅或更正请求')
  expect(JSON.stringify(await logOf(personIn(dispute, 'parties')))).not.toMatch(/10012345678|99000119/)
})

test('that somebody complained, or is helped, is not found by posts that may not know it; nor anything of another town', async () => {
  expect(titles(await find(reviewer, { phone: own.phone }))).toEqual(['个人信息请求·请求人', '矛盾纠纷调解·当事人'])
  expect(await find(reviewer, { phone: '10044443333' })).toEqual([])
  expect(titles(await find(leader, { phone: '10044443333' }))).toEqual(['帮扶走访·走访对象'])
  const elsewhere = await rooms.as({ post: 'leader', town: otherTown })
  expect(await find(elsewhere, { phone: own.phone }, otherTown)).toEqual([])
  const finance = await rooms.as({ post: 'clerk', unit: 'finance' })
  expect(await find(finance, { phone: own.phone })).toEqual([])
})

const asked = async (reader: Person, path: string, more: object = {}) => {
  const persons = (await find(reader, { phone: own.phone })).map(({ person }) => person)
  return reader.post(at(path), { request: request.id, persons, ...more })
}

test('an extract is made only for a request whose maker was made sure of, and only of that person', async () => {
  expect(refusalOf(await asked(leader, 'extract'))).toEqual([409, 'wrong-state', 'request'])
  await acted(clerk, request.id, { name: 'verify', what: { identity: true } })
  expect(refusalOf(await leader.post(at('extract'), { request: request.id, persons: [personIn(dispute, 'parties', 1)] }))).toEqual([422, 'guard-unmet', 'persons'])
  expect(refusalOf(await leader.post(at('extract'), { request: dispute.id, persons: [personIn(dispute, 'parties')] }))).toEqual([404, 'not-found', 'request'])
  expect(refusalOf(await asked(reviewer, 'extract'))).toEqual([403, 'not-your-post'])
})

test('it tells what is kept of them, from where, on what basis, how long, and who read it; nothing of anybody else', async () => {
  await clerk.get(`/api/cases/${dispute.id}?reveal=yes&why=contact`)
  await acted(clerk, dispute.id, correcting(dispute.timeline[0]!.id, { parties: [{ ...own, person: personIn(dispute, 'parties'), address: '演示路一号' }, { person: personIn(dispute, 'parties', 1) }] }))
  const view = (await asked(leader, 'extract')).json<ExtractView>()
  const one = view.cases.find(({ id }) => id === dispute.id)!

  expect(view.cases.map(({ title }) => title).toSorted()).toEqual(['个人信息请求', '信访事项', '矛盾纠纷调解'])
  expect(one.told.map(({ former, parts }) => [former, parts.find(({ title }) => title === '住址')?.value])).toEqual([[true, undefined], [false, '演示路一号']])
  expect(one).toMatchObject({ source: '由经办人登记', office: '司法所', kept: expect.stringContaining('30年') as string })
  expect(one.told[0]).toMatchObject({ role: '当事人', basis: expect.stringContaining('人民调解法') as string, day: '2026-03-02' })
  expect(one.readings.map(({ verb, purpose }) => `${verb} ${purpose ?? ''}`)).toEqual(expect.arrayContaining(['查看完整内容 联系本人', '办理 ']))
  expect(JSON.stringify(view)).toContain(own.idNumber)
  expect(JSON.stringify(view)).not.toMatch(/李某乙|10087654321|困某/)

  const reply = await leader.send({ method: 'POST', url: `${at('extract')}?as=docx`, payload: { request: request.id, persons: (await find(leader, { phone: own.phone })).map(({ person }) => person) } })
  const text = new PizZip(reply.rawPayload).file('word/document.xml')?.asText() ?? ''
  for (const said of ['个人信息清单', '演示路一号', '信访人', '查看完整内容', '办结后30年']) expect([said, text.includes(said)]).toEqual([said, true])
  expect(text).not.toContain('李某乙')
  expect((await logOf(petition.id)).filter(({ verb }) => verb === 'extract')).toHaveLength(2)
})

test('what others keep is counted by office, not told; that somebody complained is not even counted', async () => {
  const general = await rooms.as({ post: 'clerk', unit: 'general-office' })
  const persons = [personIn(dispute, 'parties'), personIn(request, 'requester')]
  const view = (await general.post(at('extract'), { request: request.id, persons })).json<ExtractView>()

  expect(view.cases.map(({ title }) => title)).toEqual(['个人信息请求'])
  expect(view.elsewhere).toEqual([{ office: '司法所', cases: 1 }])
})

test('a correction is made in every case of the person at once; the old stays in the history, and the new number finds them', async () => {
  const body = { key: v4(), reason: '本人更换电话', parts: { phone: '100 9999 0000' } }
  const reply = await asked(clerk, 'correct', body)
  expect(reply.json()).toEqual({ corrected: 3, left: 0 })
  const phones = async (id: string) => {
    const view = await clerk.read<CaseView>(`/api/cases/${id}?reveal=yes&why=check`)
    return [view.values, view.timeline[0]!.said].map((values) => /100[ ]?\d{4}[ ]?\d{4}/.exec(JSON.stringify(values.filter(({ kind }) => kind === 'person' || kind === 'people')))?.[0])
  }
  for (const id of [dispute.id, petition.id, request.id]) expect([id, await phones(id)]).toEqual([id, ['100 9999 0000', '10012345678']])
  expect((await find(clerk, { phone: '10099990000' })).flatMap(({ cases }) => cases)).toHaveLength(3)
  const view = await clerk.read<CaseView>(`/api/cases/${dispute.id}?reveal=yes&why=check`)
  expect(JSON.stringify(view.values)).toContain(defendant.phone)

  const persons = (await find(clerk, { phone: '10099990000' })).map(({ person }) => person)
  expect(refusalOf(await clerk.post(at('correct'), { request: request.id, persons, key: v4(), reason: '再来一次', parts: { phone: '100 9999 0000' } }))).toEqual([422, 'nothing-to-correct'])
  expect(refusalOf(await clerk.post(at('correct'), { request: request.id, persons, key: v4(), reason: '隐藏的样子', parts: { phone: '100****0000' } }))).toEqual([422, 'field-wrong'])
  expect((await clerk.post(at('correct'), { request: request.id, persons, key: v4(), reason: '', parts: { phone: '10011112222' } })).statusCode).toBeGreaterThanOrEqual(400)
})

test('a leader sees who read a case; others do not, and looking is a line too', async () => {
  const { readings } = await leader.read<{ readings: { verb: string; name: string; post: string }[] }>(`/api/cases/${petition.id}/readers`)
  expect(readings.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['办理', '制作本清单']))
  expect(refusalOf(await clerk.get(`/api/cases/${petition.id}/readers`))).toEqual([403, 'not-your-post'])
  expect((await logOf(petition.id))[0]?.verb).toBe('readers-read')
  expect(refusalOf(await act(reviewer, visit.id, 'nothing'))[0]).toBe(422)
})
