import type { CaseList, CaseView, HoldView, IsolationView, ReceiptView } from '@zhenzhi/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act, disputeWhat, opened } from '../disputes.ts'
import { asAdmin, town } from '../database.ts'
import { verified } from '../evidence.ts'
import { picture, uploaded, uploadTo } from '../files.ts'
import { step, uploaded as imported } from '../spreadsheets.ts'
import { workbook } from '../workbook.ts'
import { inTowns } from '../../src/store/in-towns.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let leader: Person
let administrator: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  leader = await rooms.as({ post: 'leader' })
  administrator = await rooms.as({ post: 'administrator' })
})
afterAll(() => rooms.close())

const found = async (words: string, person = clerk) => (await person.read<CaseList>(`/api/cases?town=${town}&words=${encodeURIComponent(words)}`)).total
const clean = { clean: true, said: [expect.stringContaining('全部相符')] }
const at = (path: string) => `/api/towns/${town}/${path}`
const dispute = (summary: string, name = '赵某丙') => opened(clerk, { what: disputeWhat({ summary, parties: [{ name, phone: '10011112222' }, { name: '钱某丁' }] }) })
const isolations = async () => (await leader.read<{ isolations: IsolationView[] }>(at('isolations'))).isolations
const secretOf = async (sql: string) => JSON.stringify(await asAdmin(rooms.database.adminUrl, async (admin) => (await admin.query(sql)).rows))

describe('what should never have come in', () => {
  test('is unreadable for everybody at once, keeps its seal, and comes back whole when it was none', async () => {
    const one = await dispute('为晒场用地起争执。')
    const before = await clerk.read<CaseView>(`/api/cases/${one.id}`)
    const counted = (await clerk.read<CaseList>(`/api/cases?town=${town}`)).total

    expect((await clerk.post(`/api/cases/${one.id}/isolation`, { place: 'text' })).statusCode).toBe(200)
    for (const person of [clerk, leader]) {
      expect(await found('晒场', person)).toBe(0)
      expect(await found(one.id, person)).toBe(0)
      expect((await person.read<CaseList>(`/api/cases?town=${town}`)).total).toBe(counted - 1)
      expect((await person.get(`/api/cases/${one.id}`)).statusCode).toBe(404)
      expect((await person.get(`/api/cases/${one.id}/papers/agreement`)).statusCode).toBe(404)
      expect((await act(person, one.id, 'accept')).statusCode).toBe(404)
      expect((await person.post(`/api/cases/${one.id}/isolation`, { place: 'text' })).statusCode).toBe(404)
    }
    expect(await rooms.system.desk.suggestPersons({ town, phone: '10011112222' })).toEqual([])
    // Still counted, and out of everybody's sight: also of who otherwise sees the whole town.
    const receipt = await leader.read<ReceiptView>(`/api/figures/disputes-registered/receipt?town=${town}&from=2020-01-01&to=2099-12-31`)
    expect([receipt.hidden, receipt.records.some(({ id }) => id === one.id), receipt.records.length]).toEqual([1, false, receipt.figure.records - 1])
    expect(await verified(rooms.system, { redecide: true })).toEqual(clean)

    const [line] = await isolations()
    expect(line).toMatchObject({ owner: one.id, kind: 'case', title: '矛盾纠纷调解', place: 'text', verdict: null })
    expect(JSON.stringify(line)).not.toMatch(/晒场|赵某丙/)
    expect(refusalOf(await administrator.post(at(`isolations/${line!.id}/release`), { reason: '误报' }))).toEqual([403, 'not-your-post'])
    expect((await leader.post(at(`isolations/${line!.id}/release`), { reason: '误报' })).statusCode).toBe(200)
    expect(await found('晒场')).toBe(1)
    expect(await clerk.read<CaseView>(`/api/cases/${one.id}`)).toEqual(before)
    expect(await verified(rooms.system, { redecide: true })).toEqual(clean)
  })

  test('stands so in the log and on the paper for the body for secrecy, without a word of what it says', async () => {
    const one = await dispute('为打谷场用地起争执。', '孙某戊')
    await clerk.post(`/api/cases/${one.id}/isolation`, { place: 'file' })
    const [line] = await isolations()
    const paper = await leader.get(at(`isolations/${line!.id}/paper`))

    expect(paper.statusCode).toBe(200)
    expect(paper.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const log = await secretOf(`SELECT verb, subject, purpose, detail FROM z.audit WHERE subject = '${one.id}'`)
    expect(log).toMatch(/isolate/)
    expect(log).not.toMatch(/打谷场|孙某戊/)
    expect(await secretOf('SELECT * FROM z.isolation')).not.toMatch(/打谷场|孙某戊/)
  })

  test('has its keys where no role that serves people, verifies or rebuilds can read them', async () => {
    const tried = (role: 'app' | 'verify' | 'rebuild' | 'sealer') => inTowns(rooms.database[role], [town], (tx) => tx.query('SELECT FROM z.isolated_key k WHERE k.town_id = $1', [town])).then(() => 'read', (fault: Error) => fault.message)
    for (const role of ['app', 'verify', 'rebuild', 'sealer'] as const) expect(await tried(role)).toBe('permission denied for table isolated_key')
    const [line] = await isolations()
    expect(await secretOf(`SELECT count(*)::int AS kept FROM z.isolated_key WHERE owner = '${line!.owner}'`)).toBe('[{"kept":1}]')
  })

  test('is destroyed where it was a secret, with everybody who stood in it alone, and the chains stay whole', async () => {
    const [line] = await isolations()
    const done = await leader.post(at(`isolations/${line!.id}/destroy`), { reason: '经鉴定涉密，按保密部门要求销毁' })

    expect(done.json()).toEqual({ keys: 3 })
    expect(await secretOf(`SELECT 1 FROM z.data_key WHERE owner = '${line!.owner}' UNION ALL SELECT 1 FROM z.isolated_key WHERE owner = '${line!.owner}'`)).toBe('[]')
    expect(await verified(rooms.system, { redecide: true })).toEqual(clean)
    expect(refusalOf(await leader.post(at(`isolations/${line!.id}/release`), { reason: '误报' }))).toEqual([404, 'not-found'])
  })

  test('stays out of reach in a database brought back from a backup made before', async () => {
    const one = await dispute('为水渠起争执。', '周某己')
    const keys = `SELECT town_id, kid, owner_kind, owner, wrapped, master FROM z.data_key WHERE owner = '${one.id}'`
    await asAdmin(rooms.database.adminUrl, (admin) => admin.query(`CREATE TABLE public.kept AS ${keys}`))
    await clerk.post(`/api/cases/${one.id}/isolation`, { place: 'text' })
    await asAdmin(rooms.database.adminUrl, (admin) => admin.query(`
      DELETE FROM z.isolation WHERE owner = '${one.id}'; DELETE FROM z.isolated_key WHERE owner = '${one.id}'; UPDATE z.case_head SET isolated = false WHERE id = '${one.id}';
      INSERT INTO z.data_key SELECT * FROM public.kept`))

    expect((await clerk.get(`/api/cases/${one.id}`)).statusCode).toBe(200)
    expect(await rooms.system.keeping.again()).toBe(1)
    expect(await rooms.system.keeping.again()).toBe(0)
    expect((await clerk.get(`/api/cases/${one.id}`)).statusCode).toBe(404)
  })

  test('takes a file by itself where it has a key of its own, else its whole case', async () => {
    const one = await dispute('为引水起争执。')
    const [loose, later] = [await uploaded(clerk, { town }), await uploaded(clerk, { town, case: one.id })]
    const isolateFile = (id: string) => clerk.post(`/api/files/${id}/isolation`, { place: 'file' })
    expect((await isolateFile(loose.id)).statusCode).toBe(200)
    expect((await clerk.get(`/api/files/${loose.id}`)).statusCode).toBe(404)
    expect((await clerk.get(`/api/cases/${one.id}`)).statusCode).toBe(200)
    expect(await verified(rooms.system)).toEqual(clean)
    const [line] = await isolations()
    expect((await leader.post(at(`isolations/${line!.id}/destroy`), { reason: '涉密' })).json()).toEqual({ keys: 1 })
    expect(await verified(rooms.system)).toEqual(clean)

    // Uploaded for the case and named by no act yet: it is its uploader's alone, under the key of the case.
    expect((await isolateFile(later.id)).statusCode).toBe(200)
    expect((await clerk.get(`/api/files/${later.id}`)).statusCode).toBe(404)
    expect((await clerk.get(`/api/cases/${one.id}`)).statusCode).toBe(404)
  })

  test('takes the spreadsheet along that the case came in by', async () => {
    const sheet = workbook({ rows: [['日期', '村', '当事人', '纠纷类型', '主要事实', '层级', '来源'], ['2026-02-01', '东村', '甲某、乙某', '邻里', '为溪滩起争执。', '村级', '排查发现']] })
    const view = await imported(clerk, sheet)
    await step(clerk, view, { path: 'check', body: { mapping: view.found!.proposed } })
    const done = await step(clerk, view, { path: 'commit' })
    expect(done).toMatchObject({ state: 'done' })
    const [row] = (await clerk.read<CaseList>(`/api/cases?town=${town}&words=${encodeURIComponent('溪滩')}`)).rows
    await clerk.post(`/api/cases/${row!.id}/isolation`, { place: 'sheet' })

    expect(JSON.stringify(await clerk.read(at(`imports/${view.id}`)))).not.toContain('溪滩')
    expect(await verified(rooms.system)).toEqual(clean)
  })

  test('comes in by nobody who did not say that it is none', async () => {
    const what = disputeWhat({ summary: '为桥头起争执。' })
    const asked = (more: object) => clerk.post('/api/cases', { town, definition: 'mediation', key: `bridge-${JSON.stringify(more).length}`, day: '2026-03-02', what, ...more })
    for (const more of [{}, { declared: false }]) expect(refusalOf(await asked(more))).toEqual([422, 'not-declared'])
    expect(refusalOf(await uploadTo(clerk, `/api/files?town=${town}`, { name: 'a.png', bytes: picture }))).toEqual([422, 'not-declared'])
    expect(refusalOf(await uploadTo(clerk, `/api/towns/${town}/imports?definition=mediation`, { name: 'a.xlsx', bytes: workbook({ rows: [['日期']] }) }))).toEqual([422, 'not-declared'])

    const { id } = (await asked({ declared: true })).json<CaseView>()
    const { id: file } = await uploaded(clerk, { town })
    expect(await secretOf(`SELECT detail FROM z.audit WHERE subject IN ('${id}', '${file}') ORDER BY verb`)).toBe(JSON.stringify([
      { detail: { act: 'register', kind: 'open', declared: true } }, { detail: { declared: true } }]))
    expect(await secretOf(`SELECT convert_from(bytes, 'UTF8') AS text FROM z.act WHERE stream = '${id}'`)).not.toContain('declared')
  })

  test('is nobody\'s to say who does not see it', async () => {
    const stranger = await rooms.as({ post: 'clerk', unit: 'finance' })
    const one = await dispute('为果园起争执。')

    expect(refusalOf(await stranger.post(`/api/cases/${one.id}/isolation`, { place: 'text' }))).toEqual([404, 'not-found'])
    expect((await clerk.get(`/api/cases/${one.id}`)).statusCode).toBe(200)
  })
})

describe('a legal hold', () => {
  const hold = async (more: object) => (await administrator.post(at('holds'), { reason: '行政复议期间', ...more })).json<{ id: string }>().id
  const lift = (id: string, person = leader) => person.post(at(`holds/${id}/lift`), { reason: '复议已结' })
  const erased = async (kind: 'case' | 'person', owner: string) => {
    const answer = await rooms.system.eraser.erase({ town, kind, owner, reason: '申请', account: clerk.account })
    return typeof answer === 'number' ? 'erased' : answer.refusal.code
  }
  const personIn = ({ values }: CaseView) => (values.find(({ name }) => name === 'parties')!.value as { person: string }[])[0]!.person

  test.each(['case', 'person', 'definition'] as const)('on a %s stops every deletion that would reach it, until it is lifted', async (kind) => {
    const one = await dispute(`为${kind}起争执。`, `吴某${kind}`)
    const person = personIn(one)
    const id = await hold(kind === 'definition' ? { kind, definition: 'mediation', from: '2026-03-01', to: '2026-03-31' } : { kind, owner: kind === 'case' ? one.id : person })

    expect(await erased('case', one.id)).toBe('under-hold')
    expect(await erased('person', person)).toBe('under-hold')
    expect((await lift(id)).json()).toEqual({ bySame: false })
    expect(await erased('person', person)).toBe('erased')
    expect(await erased('case', one.id)).toBe('erased')
  })

  test('that has passed its last day, or covers another period, stops nothing', async () => {
    const one = await dispute('为田埂起争执。')
    const ids = [await hold({ kind: 'definition', definition: 'mediation', to: '2025-12-31' }), await hold({ kind: 'case', owner: one.id, until: '2026-03-03' })]
    expect(await erased('case', one.id)).toBe('under-hold')
    rooms.on('2026-03-04T02:00:00.000Z')
    expect(await erased('case', one.id)).toBe('erased')
    for (const id of ids) await lift(id)
  })

  test('lifted by who set it is lifted, and marked', async () => {
    const one = await dispute('为竹林起争执。')
    const id = await hold({ kind: 'case', owner: one.id })
    expect((await lift(id, administrator)).json()).toEqual({ bySame: true })
    const { holds } = await leader.read<{ holds: HoldView[] }>(at('holds'))
    expect(holds.find((one) => one.id === id)).toMatchObject({ bySame: true, stands: false })
  })

  test('holds what is isolated too, and keeps nothing alive that was destroyed before', async () => {
    const [kept, gone] = [await dispute('为祠堂起争执。'), await dispute('为戏台起争执。')]
    const backup = await asAdmin(rooms.database.adminUrl, async (admin) => (await admin.query(`SELECT * FROM z.data_key WHERE owner = '${gone.id}'`)).rows[0] as { kid: string; wrapped: Buffer; master: string })
    expect(await erased('case', gone.id)).toBe('erased')
    const id = await hold({ kind: 'definition', definition: 'mediation' })
    await clerk.post(`/api/cases/${kept.id}/isolation`, { place: 'text' })
    const line = (await isolations()).find(({ owner }) => owner === kept.id)

    expect(refusalOf(await leader.post(at(`isolations/${line!.id}/destroy`), { reason: '涉密' }))).toEqual([409, 'under-hold'])
    await asAdmin(rooms.database.adminUrl, (admin) => admin.query(`INSERT INTO z.data_key VALUES ($1, $2, 'case', $3, $4, $5)`, [town, backup.kid, gone.id, backup.wrapped, backup.master]))
    expect(await rooms.system.eraser.eraseAgain()).toBe(1)
    await lift(id)
    expect((await leader.post(at(`isolations/${line!.id}/destroy`), { reason: '涉密' })).statusCode).toBe(200)
  })
})
