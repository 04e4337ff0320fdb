import type { LedgerPage } from '@zhenzhi/contract'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acted, accepting, disputeWhat, hidden, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const lists = `/api/towns/${town}/lists`
const village = villages[town]![0]
const said = { name: '揭某甲', phone: '10066667777', demand: '私分征地补偿款', number: 'XF-2026-0909' }

let rooms: Rooms
let clerk: Person
let worker: Person
let leader: Person
let administrator: Person
let against: Person
const ids: string[] = []

beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  worker = await rooms.as({ post: 'grid-worker', places: [villages[town]![1]] })
  leader = await rooms.as({ post: 'leader' })
  administrator = await rooms.as({ post: 'administrator' })
  against = await rooms.as({ post: 'leader' })
  await rooms.also(against, { post: 'clerk', unit: 'safety-law-office' })
  for (let n = 0; n < 6; n += 1) ids.push((await opened(clerk, { day: `2026-02-0${n + 1}`, what: disputeWhat({ village: villages[town]![n % 2], summary: n === 0 ? '=HYPERLINK("x")水渠漏水' : '两家水渠相邻。' }) })).id)
  await acted(clerk, ids[5]!, accepting)
  const desk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  await opened(desk, { definition: 'petition', what: { channel: 'visit', number: said.number, demand: said.demand, village, petitioner: { name: said.name, phone: said.phone }, aboutOfficer: against.account, about: 'finance' } })
})
afterAll(() => rooms.close())

const exporting = (person: Person, definition: string, body: object) => person.post(`${lists}/${definition}/export`, { columns: ['parties', 'kind', 'summary', 'at.state', 'at.opened'], ...body })

async function sheetOf(person: Person, definition: string, body: object = {}) {
  const reply = await exporting(person, definition, body)
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
  const book = read(reply.rawPayload, { cellDates: true })
  const [name = '', about = ''] = book.SheetNames
  return { rows: utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 }), about: Object.fromEntries(utils.sheet_to_json<string[]>(book.Sheets[about]!, { header: 1 }).map(([title, text]) => [title, text])), book }
}

const logged = async (verb: string) => (await administrator.read<{ lines: { verb: string; subject: string; detail: Record<string, unknown>; purpose: string | null }[] }>(`/api/towns/${town}/audit?purpose=${encodeURIComponent('查导出')}`)).lines.filter((line) => line.verb === verb)

test('an export holds what its list shows, the latest registered first, with real days, and says what was asked', async () => {
  const { rows, about, book } = await sheetOf(clerk, 'mediation', { words: '水渠', from: '2026-02-01', to: '2026-02-05' })

  expect(rows).toHaveLength(6)
  expect(rows[0]).toEqual(['当事人', '纠纷类型', '纠纷主要事实', '状态', '登记日期'])
  expect(rows.at(-1)).toEqual(['王某甲、李某乙', expect.any(String), '=HYPERLINK("x")水渠漏水', '已登记', expect.any(Date)])
  expect(about).toMatchObject({ 台账: '矛盾纠纷调解', '条件：登记日期': '2026-02-01 至 2026-02-05', '条件：内容里有': '水渠', 件数: '5', 按权限没有完整显示的内容: '5 处，只显示一部分或不显示' })
  expect(Object.values(book.Sheets[book.SheetNames[0]!]!).some((cell) => typeof cell === 'object' && cell !== null && 'f' in cell)).toBe(false)
  await expect.poll(async () => (await logged('export-done')).length).toBe(1)
  expect((await logged('export'))[0]).toMatchObject({ subject: 'mediation', detail: { columns: ['parties', 'kind', 'summary', 'at.state', 'at.opened'], narrowed: ['words', 'from', 'to'] } })
})

test('columns beyond the list are read out of the acts; what is personal stays masked until a purpose is stated by a post that may', async () => {
  const columns = ['parties', 'mediator', 'told', 'at.unit', 'at.due', 'parties.phone']
  const { rows } = await sheetOf(clerk, 'mediation', { columns })
  expect(rows[1]).toEqual(['王某甲、李某乙', '演示调解员', '是', expect.any(String), expect.any(Date), '100****5678、100****4321'])
  expect(hidden.filter((text) => JSON.stringify(rows).includes(text))).toEqual([])

  expect((await exporting(clerk, 'mediation', { reveal: 'yes' })).json()).toMatchObject({ refusal: { code: 'purpose-missing' } })
  expect((await exporting(administrator, 'mediation', { reveal: 'yes', why: 'check' })).json()).toMatchObject({ refusal: { code: 'not-your-post' } })
  const whole = await sheetOf(clerk, 'mediation', { columns, reveal: 'yes', why: 'check' })
  expect(whole.rows[1]![5]).toBe('10012345678、10087654321')
  expect(whole.about).toMatchObject({ 用途: '监督检查（每一件的查看都已记入日志）', 按权限没有完整显示的内容: '没有' })
  expect(new Set((await logged('reveal')).map(({ subject, purpose }) => `${subject} ${purpose}`))).toEqual(new Set(ids.map((id) => `${id} 监督检查`)))
})

test('a grid worker takes out the own village alone; a county and a stranger to the kind nothing', async () => {
  expect((await sheetOf(worker, 'mediation')).rows).toHaveLength(4)
  expect((await worker.read<LedgerPage>(`${lists}/mediation/ledger`)).rows).toHaveLength(3)
  expect((await exporting(clerk, 'nothing', {})).statusCode).toBe(404)
  expect((await exporting(clerk, 'mediation', { columns: ['constructor', '__proto__'] })).json()).toMatchObject({ refusal: { code: 'field-missing' } })
  const desk = await rooms.as({ post: 'county-desk', town: 1 })
  expect((await exporting(desk, 'mediation', {})).statusCode).toBe(403)
})

test('whom a petition is against finds it in no export and no ledger, whatever is asked, and not even counted', async () => {
  for (const body of [{}, { words: '私分' }, { where: [`number:${said.number}`] }, { reveal: 'yes', why: 'check' }]) {
    const columns = ['number', 'demand', 'petitioner', 'at.opened']
    const own = await exporting(against, 'petition', { columns, ...body })
    const { rows, about } = await sheetOf(against, 'petition', { columns, ...body })
    expect([own.statusCode, rows.length, about['件数'], about['按权限没有完整显示的内容']]).toEqual([200, 1, '0', '没有'])
  }
  expect((await against.read<LedgerPage>(`${lists}/petition/ledger`)).rows).toEqual([])
  const seen = await sheetOf(leader, 'petition', { columns: ['number', 'demand', 'petitioner'] })
  expect(seen.rows[1]).toEqual([said.number, said.demand, '揭**'])
})

test('a ledger has what adds up beside what is read, in the order of registration, page after page', async () => {
  const page = await clerk.read<LedgerPage>(`${lists}/mediation/ledger?state=registered&to=2026-02-28`)

  expect([page.title, page.rows.length, page.next]).toEqual(['矛盾纠纷调解', 5, null])
  expect(page.filters).toEqual([{ title: '登记日期', says: '开始 至 2026-02-28' }, { title: '状态', says: '已登记' }])
  expect(page.rows.map(({ id }) => id)).toEqual(ids.slice(0, 5).toReversed())
  expect(page.columns.map(({ key }) => key).slice(0, 2)).toEqual(['parties', 'village'])
  const petitions = await leader.read<LedgerPage>(`${lists}/petition/ledger`)
  const at = petitions.columns.findIndex(({ sum }) => sum)
  expect(petitions.rows.every(({ numbers }) => numbers.every((number, column) => number === null || column === at || petitions.columns[column]?.sum === true))).toBe(true)
})
