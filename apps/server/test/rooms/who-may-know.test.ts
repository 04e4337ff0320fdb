import type { CaseView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, acted, correcting, defendant, opened, plaintiff } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { picture, uploaded } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { badCells, checked, uploaded as sheetOf } from '../spreadsheets.ts'
import { workbook } from '../workbook.ts'

const village = villages[town]![0]
const caller = { name: '诉某甲', phone: '10055556666', idNumber: '990001198001011234', address: '演示路八号' }
const patient = { name: '困某乙', phone: '10044443333' }
const person = (view: CaseView, field: string) => view.values.find(({ name }) => name === field)
const purpose = 'reveal=yes&why=contact'

let rooms: Rooms
let clerk: Person
let official: Person
let writer: Person
let petition: CaseView
let visit: CaseView
let file: string
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  official = await rooms.as({ post: 'village-official', places: [village] })
  writer = await rooms.as({ post: 'report-writer', unit: 'safety-law-office' })
  petition = await opened(clerk, { definition: 'petition', enteredFor: caller.name, what: { channel: 'visit', demand: '路灯不亮', village, petitioner: caller } })
  file = (await uploaded(clerk, { town, case: petition.id }, { name: '诉某甲来信.png', bytes: picture })).id
  for (const name of ['listBacklog', { name: 'resolve', what: { resolution: '已修好', evidence: [file] } }] as const) await acted(clerk, petition.id, name)
  visit = await opened(clerk, { definition: 'help-visit', what: { village, service: 'health', lawful: '《精神卫生法》', helper: '演示帮扶人', until: '2026-12-31', visited: patient, note: '困某乙按时服药' } })
})
afterAll(() => rooms.close())

const everything = async (reader: Person, id: string, words: string) => Promise.all(
  [`/api/cases/${id}`, `/api/cases?town=${town}`, `/api/cases?town=${town}&words=${encodeURIComponent(words)}`, '/api/work', `/api/figures/petitions-received/receipt?town=${town}&from=2026-01-01&to=2026-12-31`]
    .map(async (url) => (await reader.get(url)).body))

test('who may not know complainants works on the case and learns nothing of who it is: in fields, history, files, for whom it was entered', async () => {
  for (const reader of [official, writer]) {
    for (const body of await everything(reader, petition.id, '路灯')) expect(body).not.toMatch(/诉某|10055556666|演示路八号|990001/)
    const view = await reader.read<CaseView>(`/api/cases/${petition.id}`)
    expect(person(view, 'petitioner')).toMatchObject({ value: { withheld: 'post' }, shown: '（保密）', masked: true })
    expect([view.revealable, view.timeline[0]?.enteredFor, view.files.map(({ name }) => name)]).toEqual([false, '（保密）', ['附件']])
    expect(refusalOf(await reader.get(`/api/cases/${petition.id}?${purpose}`))).toEqual([403, 'not-your-post'])
    expect(refusalOf(await reader.get(`/api/files/${file}`))).toEqual([404, 'not-found'])
  }
  expect((await official.read<CaseView>(`/api/cases/${petition.id}`)).acts.map(({ name }) => name)).toEqual([])
})

test('who may know sees a name in part, and everything once a purpose is stated; the purpose is in the log', async () => {
  const colleague = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  expect((await clerk.read<CaseView>(`/api/cases/${petition.id}`)).files[0]?.name).toBe('诉某甲来信.png')
  const view = await colleague.read<CaseView>(`/api/cases/${petition.id}`)
  expect(person(view, 'petitioner')).toMatchObject({ shown: '诉**', value: { name: '诉**', phone: '100****6666', address: '***' } })
  expect([view.revealable, view.timeline[0]?.enteredFor, view.files.map(({ name }) => name)]).toEqual([true, '诉**', ['附件']])
  expect(JSON.stringify(view)).not.toContain('诉某甲')
  expect(refusalOf(await colleague.get(`/api/cases/${petition.id}?reveal=yes`))).toEqual([422, 'purpose-missing', 'purpose'])
  expect(refusalOf(await colleague.get(`/api/cases/${petition.id}?reveal=yes&why=other&purpose=%20`))).toEqual([422, 'purpose-missing', 'purpose'])

  const full = await colleague.read<CaseView>(`/api/cases/${petition.id}?${purpose}&purpose=${encodeURIComponent('约见时间')}`)
  expect(person(full, 'petitioner')).toMatchObject({ value: caller, masked: false })
  expect([full.timeline[0]?.enteredFor, full.files.map(({ name }) => name)]).toEqual([caller.name, ['诉某甲来信.png']])
  expect(person(await clerk.read<CaseView>(`/api/cases/${petition.id}`), 'petitioner')?.shown).toBe('诉**')
  const administrator = await rooms.as({ post: 'administrator' })
  const { lines } = await administrator.read<{ lines: { verb: string; purpose: string | null }[] }>(`/api/towns/${town}/audit?purpose=${encodeURIComponent('抽查')}&subject=${petition.id}`)
  expect(lines.filter(({ verb }) => verb === 'reveal').map((line) => line.purpose)).toEqual(['联系本人：约见时间'])
  expect(lines.filter(({ verb }) => verb === 'read').length).toBeGreaterThan(2)
})

test('of help to somebody of a special group not even the notes are open: to whom the post does not say, never; to others for a purpose', async () => {
  for (const body of await everything(writer, visit.id, '服药')) expect(body).not.toMatch(/困某|服药|10044443333/)
  expect(person(await writer.read<CaseView>(`/api/cases/${visit.id}`), 'note')).toMatchObject({ shown: '（保密）', value: { withheld: 'post' } })
  const [plain, full] = [await official.read<CaseView>(`/api/cases/${visit.id}`), await official.read<CaseView>(`/api/cases/${visit.id}?${purpose}`)]
  expect([plain.special, person(plain, 'visited')?.shown, person(plain, 'note')?.shown]).toEqual([true, '困**', '（说明用途后可看）'])
  expect([person(full, 'visited')?.shown, person(full, 'note')?.shown]).toEqual(['困某乙', '困某乙按时服药'])
  const worker = await rooms.as({ post: 'mediator', places: [village] })
  expect(refusalOf(await worker.get(`/api/cases/${visit.id}?${purpose}`))).toEqual([403, 'not-your-post'])
})

test('without the permission for numbers and addresses they stay in part, and papers that carry them are not made', async () => {
  const [justice, reports] = [await rooms.as({ post: 'clerk', unit: 'justice-office' }), await rooms.as({ post: 'report-writer', unit: 'justice-office' })]
  const { id } = await opened(justice)
  await acted(justice, id, { name: 'accept', what: { willing: true, committee: '镇人民调解委员会（演示）', mediator: '演示调解员', told: true } })
  await acted(justice, id, { name: 'draft', what: { issues: '滴水。', terms: '加装水槽。', way: '当面履行', performBy: '2026-04-01' } })

  expect(refusalOf(await reports.get(`/api/cases/${id}?${purpose}`))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await reports.get(`/api/cases/${id}/papers/agreement`))).toEqual([403, 'not-your-post'])
  expect((await reports.get(`/api/cases/${id}`)).body).not.toMatch(/10012345678|990001199001011234|演示路九号/)
  expect((await justice.get(`/api/cases/${id}/papers/agreement`)).statusCode).toBe(200)
})

test('what was hidden and comes back never takes the place of the real one, whatever way it takes', async () => {
  const fresh = await opened(clerk, { definition: 'petition', what: { channel: 'letter', demand: '水渠堵了', village, petitioner: caller } })
  const first = fresh.timeline[0]!.id
  const shown = person(fresh, 'petitioner')?.value
  const full = async () => person(await clerk.read<CaseView>(`/api/cases/${fresh.id}?${purpose}`), 'petitioner')?.value
  const sent = async (petitioner: unknown) => refusalOf(await act(clerk, fresh.id, correcting(first, { petitioner })))
  await acted(clerk, fresh.id, correcting(first, { petitioner: shown }))
  expect(await full()).toMatchObject(caller)

  const stand = shown as Record<string, string> // a person of the view
  const wide = Object.fromEntries(Object.entries(stand).map(([name, value]) => [name, name === 'person' ? value : value.replaceAll('*', '＊')]))
  expect(await sent({ withheld: 'post' })).toEqual([422, 'field-wrong', 'petitioner'])
  expect(await sent({ ...stand, name: '（保密）' })).toEqual([422, 'field-wrong'])
  expect(await sent({ ...stand, name: '（说明用途后可看）' })).toEqual([422, 'field-wrong'])
  expect(await sent({ ...stand, phone: stand['idNumber'] })).toEqual([422, 'field-wrong'])
  expect(await sent({ ...stand, name: '诉＊' })).toEqual([422, 'field-wrong'])
  expect(await sent({ name: caller.name, idNumber: '99**************34' })).toEqual([422, 'field-wrong'])
  await acted(clerk, fresh.id, correcting(first, { petitioner: wide }))
  expect(await full()).toMatchObject(caller)

  for (const enteredFor of ['诉**', '诉＊＊', '（保密）']) {
    const reply = await clerk.post('/api/cases', { declared: true, town, definition: 'petition', key: `masked-${enteredFor}`, day: '2026-03-02', enteredFor, what: { channel: 'visit', demand: '路灯', village } })
    expect([enteredFor, refusalOf(reply)[0]]).toEqual([enteredFor, 422])
  }
  expect(refusalOf(await act(clerk, visit.id, correcting(visit.timeline[0]!.id, { note: '（说明用途后可看）' })))).toEqual([422, 'field-wrong', 'note'])
  expect(refusalOf(await act(clerk, visit.id, correcting(visit.timeline[0]!.id, { note: '（保密）' })))).toEqual([422, 'field-wrong', 'note'])
  expect(person(await clerk.read<CaseView>(`/api/cases/${visit.id}?${purpose}`), 'note')?.shown).toBe('困某乙按时服药')
})

test('a row of people copied from one case into another brings no masks of others along', async () => {
  const justice = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const [one, two] = [await opened(justice), await opened(justice, { what: { parties: [defendant, { name: '周某丁', phone: '10012399678', idNumber: plaintiff.idNumber }], village, kind: 'neighbours', source: 'sweep', level: 'village', summary: '田埂。' } })]
  const parties = (view: CaseView) => person(view, 'parties')?.value as Record<string, string>[] // a list of persons in the view
  const [theirs, ours] = [parties(one), parties(two)]
  const swapped = [{ ...ours[0], person: theirs[0]!['person'] }, ours[1]]
  expect(refusalOf(await act(justice, two.id, correcting(two.timeline[0]!.id, { parties: swapped })))).toEqual([422, 'field-wrong'])
  expect(parties(await justice.read<CaseView>(`/api/cases/${two.id}?${purpose}`))).toMatchObject([defendant, { name: '周某丁', phone: '10012399678' }])
})

test('a sheet copied from a screen brings no masks into the books', async () => {
  const rows = [['收件日期', '信访渠道', '信访诉求', '信访人', '信访人电话'], ['2026-02-02', '来访', '路灯', '诉**', ''], ['2026-02-03', '来访', '水渠', '诉某甲', '100****6666'], ['2026-02-04', '来访', '（说明用途后可看）', '', ''], ['2026-02-05', '来访', '田埂', '诉＊＊', '']]
  const seen = await checked(clerk, await sheetOf(clerk, workbook({ rows }), { definition: 'petition' }))

  expect(seen.counts).toMatchObject({ rows: 4, good: 0 })
  expect((await badCells(clerk, seen)).map(({ line, says }) => [line, /隐藏/.test(says)])).toEqual([[2, true], [3, true], [4, true], [5, true]])
})
