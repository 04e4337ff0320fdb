import type { DisputedCase, RouteSuggestion, RoutingCounts, RoutingView, WorkList } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town, villages } from '../database.ts'
import { act, acted, opened } from '../disputes.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { uploadTo } from '../files.ts'
import { workbook } from '../workbook.ts'

const village = villages[town]![0]
const at = `/api/towns/${town}/routing`
const duty = { number: '17', item: '占道经营劝导', basis: '示例条例第3条', unit: 'enforcement-team', kind: 'lead', body: '' }
const above = { number: '40', item: '城区道路保洁', basis: '示例办法第8条', unit: '', kind: 'elsewhere', body: '县城管局' }
const rule = (unit: string, words: string[], more = {}) => ({ words, kinds: [], places: [], unit, number: '', ...more })
const clause = { clause: '城区道路保洁', clauseNumber: '40' }

let rooms: Rooms
let desk: Person
let colleague: Person
let finance: Person
let team: Person
let leader: Person
let village0: Person

beforeAll(async () => {
  rooms = await roomsOn()
  desk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  colleague = await rooms.as({ post: 'clerk', unit: 'general-office' })
  finance = await rooms.as({ post: 'officer', unit: 'finance' })
  team = await rooms.as({ post: 'officer', unit: 'enforcement-team' })
  leader = await rooms.as({ post: 'leader' })
  village0 = await rooms.as({ post: 'village-official', places: [village!] })
})
afterAll(() => rooms.close())

const put = (person: Person, url: string, payload: object) => person.send({ method: 'PUT', url, payload })
const work = async (person: Person, show: string) => (await person.read<{ list: WorkList }>(`/api/work?show=${show}`)).list.rows.map(({ id }) => id)
const order = (what: object = {}) => opened(desk, { definition: 'hotline-order', what: { number: 'RX-9', kind: 'help', demand: '门口烧烤摊占道经营。', village, source: 'county', ...what } })
const suggest = async (payload: object) => (await desk.post(`${at}/suggest`, payload)).json<RouteSuggestion>()

test('the duty list is kept by year and the rules in order; who did not see the last change changes nothing', async () => {
  expect((await put(desk, `${at}/duties/2026`, { seen: 0, duties: [duty, above] })).json()).toEqual({ revision: 1 })
  expect((await put(desk, `${at}/rules`, { seen: 0, rules: [rule('finance', ['补贴']), rule('enforcement-team', ['占道', '烧烤'], { number: '17' })] })).json()).toEqual({ revision: 1 })
  const late = await put(colleague, `${at}/rules`, { seen: 0, rules: [] })
  expect([late.statusCode, late.json<{ refusal: { says: string } }>().refusal.says]).toEqual([409, expect.stringContaining('别的同事刚刚改过')])
  expect((await put(desk, `${at}/duties/2026`, { seen: 1, duties: [duty, duty] })).json<{ refusal: { says: string } }>().refusal.says).toContain('编号“17”有两项')
  expect((await put(desk, `${at}/rules`, { seen: 1, rules: [rule('gone-office', ['路灯'])] })).json<{ refusal: { says: string } }>().refusal.says).toContain('已经撤并')
  expect((await put(finance, `${at}/rules`, { seen: 1, rules: [] })).statusCode).toBe(403)
  expect(await finance.read<RoutingView>(at)).toMatchObject({ year: 2026, years: [2026], duties: [duty, above], mayKeep: false, rulesRevision: 1 })
})

test('a list is read from a spreadsheet and nothing kept; what is wrong is said with its cell', async () => {
  const read = async (rows: string[][]) => (await uploadTo(desk, `${at}/duties/2027/sheet`, { name: '清单.xlsx', bytes: workbook({ rows }) })).json<{ duties: object[]; troubles: string[] }>()
  const good = await read([['某镇履职事项清单'], ['序号', '事项名称', '法律依据', '承办单位', '类别', '对应部门'], ['1', '秸秆禁烧巡查', '示例条例第5条', '综合行政执法队', '主办', ''], ['2', '特种设备检查', '示例法第9条', '', '不属本镇', '县市场监管局']])
  expect(good.troubles).toEqual([])
  expect(good.duties).toMatchObject([{ number: '1', unit: 'enforcement-team', kind: 'lead' }, { number: '2', unit: '', kind: 'elsewhere', body: '县市场监管局' }])
  expect((await read([['序号', '事项', '承办单位'], ['1', '巡查', '没有的办公室']])).troubles).toEqual([expect.stringContaining('C2：本镇没有叫“没有的办公室”的单位')])
  expect((await read([['甲', '乙'], ['1', '2']])).troubles[0]).toContain('没有找到表头')
  expect((await desk.read<RoutingView>(`${at}?year=2027`)).duties).toEqual([])
})

test('a text finds its office by the first rule that fits, which is shown with its words and the clause; the complained about is passed over', async () => {
  const found = await suggest({ text: '夜里烧烤摊占道经营', kind: 'help' })
  expect(found).toMatchObject({ unit: { id: 'enforcement-team' }, rule: 2, found: ['占道', '烧烤'], duty: { number: '17' } })
  expect(found.says).toContain('清单第 17 项：占道经营劝导')
  expect(await suggest({ text: '烧烤摊', against: ['enforcement-team'] })).toMatchObject({ passed: [expect.stringContaining('不能派给它')], says: expect.stringContaining('没有合适的规则') })
  expect((await suggest({ text: '公园长椅坏了' })).unit).toBeUndefined()
})

test('an assigned order is on its unit’s list and off the dispatcher’s, disputed it is back with its owner, and reassigned it goes on', async () => {
  const { id } = await order()
  expect(await desk.read<RouteSuggestion>(`/api/cases/${id}/route`)).toMatchObject({ unit: { id: 'enforcement-team' } })
  expect((await finance.get(`/api/cases/${id}`)).statusCode).toBe(404)
  await acted(desk, id, { name: 'assign', what: { unit: 'finance' } })
  expect([await work(finance, 'own'), await work(desk, 'own'), await work(desk, 'others')]).toEqual([[id], [], [id]])
  const second = await act(colleague, id, { name: 'assign', what: { unit: 'enforcement-team' }, after: 1 })
  expect([second.statusCode, JSON.stringify(second.json())]).toEqual([409, expect.stringContaining('派单')])

  await acted(finance, id, { name: 'returnByUnit', what: clause })
  expect([await work(desk, 'own'), await work(finance, 'others')]).toEqual([[id], [id]])
  const [disputed] = await finance.read<DisputedCase[]>(`${at}/disputed`)
  expect(disputed).toMatchObject({ id, unit: '财政所', clause: '40 城区道路保洁', insisted: false, unowned: false })
  expect(disputed?.owner).not.toBe('')
  expect((await act(finance, id, { name: 'handle' })).statusCode).toBe(409)

  await acted(desk, id, { name: 'reassign', what: { unit: 'enforcement-team' } })
  expect([await work(team, 'own'), await work(finance, 'own'), await work(desk, 'own')]).toEqual([[id], [], []])
  await acted(team, id, { name: 'handle', what: { result: '已劝离。' } })
  expect([await work(desk, 'own'), await work(team, 'others')]).toEqual([[id], [id]])
  await acted(desk, id, { name: 'close' })
})

test('upheld and objected to again it waits for a leader; the figures say from where, to whom and by which clause it went wrong', async () => {
  const { id } = await order({ number: 'RX-10' })
  await acted(desk, id, { name: 'assign', what: { unit: 'finance' } })
  await acted(finance, id, { name: 'returnByUnit', what: clause })
  await acted(desk, id, { name: 'uphold', what: { upholdReason: '清单写明由财政所办。' } })
  await acted(finance, id, { name: 'returnByUnit', what: clause })
  expect((await desk.read<DisputedCase[]>(`${at}/disputed`)).find((one) => one.id === id)).toMatchObject({ insisted: true, unowned: false })
  await acted(leader, id, { name: 'settle', what: { unit: 'enforcement-team', rulingReason: '照清单第 17 项。' } })
  expect(await work(team, 'own')).toEqual([id])
  const counts = await leader.read<RoutingCounts>(`${at}/counts/2026`)
  expect(counts.byUnit.find(({ title }) => title === '财政所')).toMatchObject({ all: 2, wrong: 3 })
  expect(counts.byClause).toEqual([{ title: '40', times: 2 }])
  expect(counts.bySource).toEqual([{ title: '县级平台', all: 2, wrong: 0 }])
})

test('an order about an office is not assigned to it, and nobody there sees it; one sent where nobody is in post is named as taken on by nobody', async () => {
  const about = await order({ number: 'RX-11', about: 'enforcement-team' })
  const refused = await act(desk, about.id, { name: 'assign', what: { unit: 'enforcement-team' } })
  expect([refused.statusCode, JSON.stringify(refused.json())]).toEqual([422, expect.stringContaining('不能交给它办')])
  expect((await team.get(`/api/cases/${about.id}/route`)).statusCode).toBe(404)
  expect((await team.get(`/api/cases/${about.id}`)).statusCode).toBe(404)
  const lost = await order({ number: 'RX-12' })
  await acted(desk, lost.id, { name: 'assign', what: { unit: 'civil-affairs' } })
  expect((await desk.read<DisputedCase[]>(`${at}/disputed`)).filter(({ unowned }) => unowned).map(({ id }) => id)).toEqual([lost.id])
  expect((await village0.get(at)).statusCode).toBe(200)
})
