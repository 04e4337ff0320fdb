import { afterAll, beforeAll, expect, test } from 'vitest'
import { v4 } from 'uuid'
import { act, accepting, acted, disputeWhat, failing, open, opened } from '../disputes.ts'
import { otherTown, town, villages } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { statusOf } from '../../src/http/status.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

const total = async () => (await clerk.read<{ total: number }>('/api/cases')).total
const withWhat = (more: object) => open(clerk, { what: disputeWhat(more) })
const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])

test.each([
  ['a field nobody asks for', { colour: 'red' }, [422, 'unknown-field', 'colour']],
  ['a field of a later step', { terms: '赔偿' }, [422, 'unknown-field', 'terms']],
  ['the name of what every object has', { constructor: 'x' }, [422, 'unknown-field', 'constructor']],
  ['a required field left empty', { kind: '' }, [422, 'field-missing', 'kind']],
  ['a required field of blanks', { summary: '  \n ' }, [422, 'field-missing', 'summary']],
  ['nobody at all', { parties: [] }, [422, 'field-missing', 'parties']],
  ['one party of two', { parties: [{ name: '王某甲' }] }, [422, 'field-wrong', 'parties']],
  ['a person without a name', { parties: [{ phone: '10012345678' }, { name: '李某乙' }] }, [422, 'field-wrong', 'parties']],
  ['a person nobody knows', { parties: [{ person: v4(), name: '王某甲' }, { name: '李某乙' }] }, [422, 'field-wrong']],
  ['a text where a list goes', { parties: '王某甲' }, [422, 'field-wrong', 'parties']],
  ['a number where a text goes', { summary: 7 }, [422, 'field-wrong', 'summary']],
  ['an object where a choice goes', { kind: { neighbours: true } }, [422, 'field-wrong', 'kind']],
  ['a choice that is none', { kind: 'toString' }, [422, 'field-wrong', 'kind']],
  ['a village that is no id', { village: '东村' }, [422, 'field-wrong', 'village']],
  ['4,001 characters', { summary: '字'.repeat(4001) }, [422, 'field-wrong', 'summary']],
  ['half a character', { summary: '一\ud800二' }, [422, 'field-wrong', 'summary']],
  ['half a character in a name', { parties: [{ name: '王\udfff' }, { name: '李某乙' }] }, [422, 'field-wrong', 'parties']],
  ['a mark of secrecy', { summary: '机密★10年\n有关情况' }, [422, 'secret-mark']],
  ['a mark of secrecy in a name', { parties: [{ name: '绝密★' }, { name: '李某乙' }] }, [422, 'secret-mark']],
  ['a whole tree', { summary: deep(2000) }, [422, 'field-wrong']],
])('a registration with %s is refused at its field, and nothing is kept', async (_, more, refused) => {
  const before = await total()

  expect(refusalOf(await withWhat(more))).toEqual(refused)
  expect(await total()).toBe(before)
})

test('4,000 characters are kept, composed, and without what pasting brought along', async () => {
  const { values } = await opened(clerk, { what: disputeWhat({ summary: `\u0000${'字'.repeat(3999)}e\u0301\u0007 ` }) })
  const summary = values.find(({ name }) => name === 'summary')?.value

  expect(summary).toBe(`${'字'.repeat(3999)}é`)
})

test.each([
  ['tomorrow', { day: '2026-03-03' }, [422, 'day-in-future']],
  ['a day that is none', { day: '2026-02-30' }, [422, 'field-wrong', 'day']],
  ['a kind of matter that is none', { definition: 'nothing' }, [404, 'not-found']],
  ['a kind of matter every object has', { definition: 'constructor' }, [404, 'not-found']],
  ['another such', { definition: '__proto__' }, [404, 'not-found']],
  ['a key too short', { key: 'short' }, [422, 'field-wrong', 'key']],
  ['a null character in the key', { key: 'key-with-\u0000-in-it' }, [422, 'field-wrong', 'key']],
  ['half a character in whom it is entered for', { enteredFor: '张\ud83d' }, [422, 'field-wrong', 'enteredFor']],
  ['a town that is none', { town: 999 }, [403, 'not-your-town']],
  ['a town beyond any number', { town: 2 ** 40 }, [403, 'not-your-town']],
  ['a post not held', { post: 'leader' }, [403, 'not-your-post']],
])('a registration with %s is refused', async (_, more, refused) => {
  expect(refusalOf(await open(clerk, more))).toEqual(refused)
})

test('what reaches for the prototype is refused before it is read', async () => {
  const body = (what: string) => `{"town":${town},"definition":"mediation","key":"${v4()}","day":"2026-03-02","what":${what}}`

  expect(refusalOf(await clerk.post('/api/cases', body('{"__proto__":{"by":"x"}}')))).toEqual([422, 'field-wrong'])
  expect(refusalOf(await clerk.post('/api/cases', body('{"constructor":{"prototype":{"x":1}}}')))).toEqual([422, 'field-wrong'])
  expect(refusalOf(await clerk.post('/api/cases', body('[]')))).toEqual([422, 'field-missing', 'what'])
  expect(refusalOf(await clerk.post('/api/cases', body(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)))).toEqual([422, 'field-wrong'])
})

test('each step that cannot be taken says why', async () => {
  const file = await opened(clerk)
  const refused = async (...asked: Parameters<typeof act> extends [Person, string, infer A] ? [A] : never) => refusalOf(await act(clerk, file.id, ...asked))

  expect(await refused('agreeOrally')).toEqual([409, 'wrong-state'])
  expect(await refused('register')).toEqual([409, 'wrong-state'])
  expect(await refused('fly')).toEqual([422, 'unknown-act'])
  expect(await refused('__proto__')).toEqual([422, 'unknown-act'])
  expect(await refused({ ...accepting, day: '2026-03-01' })).toEqual([422, 'day-out-of-order'])
  expect(await refused({ ...accepting, what: { ...accepting.what, willing: false } })).toEqual([422, 'guard-unmet'])
  expect(await refused({ ...accepting, what: { willing: true } })).toEqual([422, 'field-missing', 'committee'])
  expect(await refused({ name: 'fell-due', kind: 'clock' })).toEqual([422, 'field-wrong', 'kind'])
  expect(await refused({ name: 'adopt', kind: 'adopt' })).toEqual([422, 'field-wrong', 'kind'])
  expect(await refused({ name: 'correct', kind: 'correct', what: { of: file.timeline[0]!.id, set: { level: 'town' } } })).toEqual([422, 'reason-missing', 'reason'])
  expect(await refused({ name: 'correct', kind: 'correct', what: { of: v4(), set: { level: 'town' }, reason: '选错' } })).toEqual([422, 'nothing-to-correct'])
  expect(await refused({ name: 'correct', kind: 'correct', what: { of: file.timeline[0]!.id, set: {}, reason: '选错' } })).toEqual([422, 'nothing-to-correct'])
  expect(await refused({ name: 'correct', kind: 'correct', what: { of: file.timeline[0]!.id, set: { level: null }, reason: '选错' } })).toEqual([422, 'field-missing', 'level'])
  expect(await refused({ name: 'correct', kind: 'correct', what: { of: file.timeline[0]!.id, set: { summary: '秘密★5年' }, reason: '选错' } })).toEqual([422, 'secret-mark'])
  expect(await refused({ name: 'join', kind: 'join', what: { into: 'another', reason: '同一件事' } })).toEqual([404, 'not-found', 'into'])
  expect(await refused({ name: 'join', kind: 'join', what: { into: file.id, reason: '同一件事' } })).toEqual([409, 'same-thread', 'into'])
  expect(await refused({ name: 'split', kind: 'split', what: { reason: '不是同一件事' } })).toEqual([422, 'not-joined'])
  expect(await clerk.read(`/api/cases/${file.id}`)).toMatchObject({ position: 1 })

  await acted(clerk, file.id, accepting)
  expect(await refused({ ...failing, what: { failure: '谈不拢' } })).toEqual([422, 'guard-unmet'])
})

test('an id that is none, or nobody\'s, is answered as nothing', async () => {
  for (const id of [v4(), 'abc', '%00', '11', `${v4()}%20`]) {
    expect(refusalOf(await clerk.get(`/api/cases/${id}`))).toEqual([404, 'not-found'])
    expect(refusalOf(await clerk.post(`/api/cases/${id}/acts`, { name: 'accept', key: v4(), day: '2026-03-02', what: {} }))).toEqual([404, 'not-found'])
    expect(refusalOf(await clerk.get(`/api/files/${id}`))).toEqual([404, 'not-found'])
    expect(refusalOf(await clerk.get(`/api/cases/${id}/papers/agreement`))).toEqual([404, 'not-found'])
  }
})

test('whatever stands in an address, the answer is a page or a refusal', async () => {
  const period = `town=${town}&from=2026-01-01&to=2026-12-31`
  const odd = ['%00', '%ED%A0%80', '%FF', '\'', '%25', '%5C', 'constructor', '-1', '999999999999999999999', '{}']
  const routes = [
    ...['definition', 'state', 'words', 'where', 'after', 'place', 'closed'].flatMap((name) => odd.map((value) => `/api/cases?definition=mediation&${name}=${value}`)),
    ...odd.flatMap((value) => [`/api/cases?definition=meeting&where=attendance:${value}`, `/api/cases?definition=meeting&where=attendance:-${value}`, `/api/cases?where=${value}:x`]),
    ...odd.flatMap((value) => [`/api/work?after=${value}`, `/api/work?show=${value}`, `/api/terms?town=${town}&roster=${value}&on=2026-03-02`, `/api/terms?town=${town}&roster=grid-worker&on=${value}`]),
    ...odd.flatMap((value) => [`/api/figures/${value}/receipt?${period}`, `/api/figures/disputes-found/receipt?${period}&after=${value}`, `/api/figures/disputes-found/receipt?${period}&part=${value}`]),
    ...odd.flatMap((value) => [`/api/closings/${value}/compare?town=${town}`, `/api/figures?${period}&cutoff=${value}`, `/api/report?${period}&cutoff=${value}`]),
  ]
  const wrong: string[] = []
  for (const url of routes) {
    const reply = await clerk.get(url)
    if (reply.statusCode !== 200 && (reply.statusCode >= 500 || refusalOf(reply)[1] === '')) wrong.push(`${url}: ${reply.statusCode} ${reply.body}`)
  }

  expect(routes.length).toBeGreaterThan(150)
  expect(wrong).toEqual([])
})

test('periods that cannot be read for are refused at their field, everywhere alike', async () => {
  const reporting = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  const asked = (from: string, to: string, cutoff: string) => [
    `/api/figures?town=${town}&from=${from}&to=${to}&cutoff=${cutoff}`, `/api/figures/disputes-found/receipt?town=${town}&from=${from}&to=${to}&cutoff=${cutoff}`,
    `/api/report?town=${town}&from=${from}&to=${to}&cutoff=${cutoff}`, `/api/report/file?as=docx&town=${town}&from=${from}&to=${to}&cutoff=${cutoff}`,
  ]
  for (const url of asked('2026-12-31', '2026-01-01', '2026-03-02')) expect(refusalOf(await reporting.get(url))).toEqual([422, 'period-wrong', 'to'])
  for (const url of asked('2026-01-01', '2026-12-31', '2026-03-03')) expect(refusalOf(await reporting.get(url))).toEqual([422, 'period-wrong', 'cutoff'])
  for (const url of asked('2026-01-01', '2026-12-31', '2025-12-31')) expect(refusalOf(await reporting.get(url))).toEqual([422, 'period-wrong', 'cutoff'])
  const close = (from: string, to: string, cutoff: string) => reporting.post('/api/closings', { town, from, to, cutoff })
  expect(refusalOf(await close('2026-02-01', '2026-01-01', '2026-03-02'))).toEqual([422, 'period-wrong', 'to'])
  expect(refusalOf(await close('2026-01-01', '2026-01-31', '2026-03-03'))).toEqual([422, 'period-wrong', 'cutoff'])
})

test('a village of another town is no place for a case', async () => {
  expect(refusalOf(await withWhat({ village: villages[otherTown]![0] }))).toEqual([422, 'field-wrong', 'village'])
  expect(refusalOf(await withWhat({ village: v4() }))).toEqual([422, 'field-wrong', 'village'])
})

test('every refusal there is has a status between 400 and 599, and those that may be tried again are told apart', () => {
  expect(Object.values(statusOf).every((status) => status >= 400 && status < 600)).toBe(true)
  expect(Object.entries(statusOf).filter(([, status]) => status >= 500)).toEqual([['busy', 503]])
})
