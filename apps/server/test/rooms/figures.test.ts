import type { CaseView, FigureView, ReceiptView } from '@zhenzhi/contract'
import { indicators } from '@zhenzhi/catalog'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { accepting, act, acted, agreeing, correcting, disputeWhat, failing, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { verified } from '../evidence.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const period = 'from=2026-01-01&to=2026-12-31'
let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
beforeEach(() => rooms.on('2026-03-02T02:00:00.000Z'))
afterAll(() => rooms.close())

/** The books are whole after every story, and everything in them would be decided so again. */
afterEach(async () => expect(await verified(rooms.system, { redecide: true })).toEqual({ clean: true, said: [expect.stringContaining('全部相符')] }))

type Values = Record<string, string | null>
const read = async (query = '') => clerk.read<FigureView[]>(`/api/figures?town=${town}&${period}${query}`)
const values = async (): Promise<Values> => Object.fromEntries((await read()).map(({ id, value }) => [id, value]))
const receipt = (figure: string, query = '') => clerk.read<ReceiptView>(`/api/figures/${figure}/receipt?town=${town}&${period}${query}`)

/** Which figures an act moved, from what to what. */
async function moved(work: () => Promise<unknown>): Promise<Record<string, [string | null, string | null]>> {
  const before = await values()
  await work()
  const after = await values()
  return Object.fromEntries(Object.keys(after).flatMap((id) => (before[id] === after[id] ? [] : [[id, [before[id] ?? null, after[id] ?? null]]])))
}
/** The figures that disputes feed; what the others say of them is nought. */
const fed = indicators.filter(({ reading }) => JSON.stringify(reading).includes('"mediation.'))
const evidence = async () => {
  const found = await Promise.all(fed.map(({ id }) => receipt(id)))
  return found.map(({ figure: { id, value, numerator, denominator, records }, digest }) => ({ id, value, numerator, denominator, records, digest }))
}

test('one act moves just the figures it feeds, at once, before anything is sealed', async () => {
  let file: CaseView | undefined
  expect(await moved(async () => { file = await opened(clerk) })).toEqual({
    'disputes-registered': ['0', '1'], 'disputes-found': ['0', '1'], 'disputes-open': ['0', '1'], 'disputes-begun': ['0', '1'], 'disputes-resolved-rate': [null, '0'],
  })
  const { id } = file!
  expect(await moved(() => acted(clerk, id, accepting))).toEqual({
    'disputes-accepted': ['0', '1'], 'disputes-accepted-sweep': ['0', '1'], 'disputes-kind-neighbours': ['0', '1'], 'mediation-parties': ['0', '2'], 'mediation-party-times': ['0', '2'],
  })
  expect(await moved(() => acted(clerk, id, agreeing))).toEqual({
    'disputes-concluded': ['0', '1'], 'disputes-succeeded': ['0', '1'], 'mediation-success-rate': [null, '100'], 'disputes-settled-in-village': ['0', '1'],
    'all-matters-due': ['0', '1'], 'all-matters-in-time-rate': [null, '100'],
    'agreements-oral': ['0', '1'], 'agreement-amount': ['0', '0.5'], 'disputes-open': ['1', '0'], 'mediation-in-time-rate': [null, '100'],
    'disputes-ended': ['0', '1'], 'disputes-found-settled': ['0', '1'], 'disputes-resolved-rate': ['0', '100'], 'disputes-settled-village': ['0', '1'], 'disputes-settled-in-village-rate': [null, '100'],
  })
  const last = (await clerk.read<CaseView>(`/api/cases/${id}`)).timeline.at(-1)!.id
  expect(await moved(() => acted(clerk, id, correcting(last, { amount: '1250000' })))).toEqual({ 'agreement-amount': ['0.5', '1.25'] })
  expect(await moved(() => acted(clerk, id, { kind: 'correct', name: 'correct', what: { of: last, void: true, reason: '并未达成协议' } }))).toEqual({
    'disputes-concluded': ['1', '0'], 'disputes-succeeded': ['1', '0'], 'mediation-success-rate': ['100', null], 'disputes-settled-in-village': ['1', '0'],
    'all-matters-due': ['1', '0'], 'all-matters-in-time-rate': ['100', null],
    'agreements-oral': ['1', '0'], 'agreement-amount': ['1.25', '0'], 'disputes-open': ['0', '1'], 'mediation-in-time-rate': ['100', null],
    'disputes-ended': ['1', '0'], 'disputes-found-settled': ['1', '0'], 'disputes-resolved-rate': ['100', '0'], 'disputes-settled-village': ['1', '0'], 'disputes-settled-in-village-rate': ['100', null],
  })
})

test('a receipt says what the figure said, how it is read, and names the records; twice the same', async () => {
  const other = await opened(clerk, { what: disputeWhat({ source: 'application', village: villages[town]![1] }) })
  await acted(clerk, other.id, accepting)
  await acted(clerk, other.id, failing)
  const first = await opened(clerk)
  await acted(clerk, first.id, accepting)
  await acted(clerk, first.id, agreeing)
  const figures = new Map((await read()).map((figure) => [figure.id, figure]))
  const counts = await clerk.read<Record<string, number>>(`/api/figures/records?town=${town}&${period}`)
  for (const { id } of fed) {
    const { figure, ...opening } = await receipt(id)
    const { asOf: _seal, ...shown } = figures.get(id)!
    expect(figure).toMatchObject(shown)
    expect(opening).toMatchObject({ from: '2026-01-01', to: '2026-12-31', hidden: 0, next: null, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(figure.asOf).toEqual({ seq: expect.any(Number), moment: expect.any(String) })
    expect(opening.records).toHaveLength(figure.records)
    expect(await receipt(id)).toEqual({ figure, ...opening })
    if (figure.numerator === null) expect([id, counts[id]]).toEqual([id, figure.records])
  }
  expect(counts['mediation-success-rate']).toBe(2) // behind both its sides, each once

  const rate = await receipt('mediation-success-rate')
  expect(rate.figure).toMatchObject({ value: '50', numerator: '1', denominator: '2', unit: '%' })
  expect(rate.records.map(({ id }) => id)).toEqual([first.id])
  expect((await receipt('mediation-success-rate', '&part=denominator')).records.map(({ id }) => id).toSorted()).toEqual([other.id, first.id].toSorted())
  const amount = await receipt('agreement-amount')
  expect(amount).toMatchObject({ figure: { value: '0.5', unit: '万元' }, records: [{ id: first.id, town, amount: '0.5', day: '2026-03-02', heading: '王某甲、李某乙 · 东村' }] })
  expect(amount.definition.reading).toContain('协议涉及金额')
  expect(refusalOf(await clerk.get(`/api/figures/petitions/receipt?town=${town}&${period}`))).toEqual([404, 'not-found'])
})

test('joining and splitting leave every figure and digest as they were', async () => {
  const [a, b] = [await opened(clerk), await opened(clerk, { what: disputeWhat({ level: 'town', source: 'application' }) })]
  for (const { id } of [a, b]) {
    await acted(clerk, id, accepting)
    await acted(clerk, id, agreeing)
  }
  const before = await evidence()
  const joined = await acted(clerk, b.id, { kind: 'join', name: 'join', what: { into: a.id, reason: '同一件事' } })
  expect(joined).toMatchObject({ joined: true, thread: a.id })
  const meanwhile = await evidence()
  const of = (list: typeof before, id: string) => list.find((one) => one.id === id)?.value
  expect([of(before, 'disputes-succeeded'), of(meanwhile, 'disputes-succeeded')].map(Number)).toEqual([3, 2])
  expect(of(meanwhile, 'disputes-registered')).toBe(of(before, 'disputes-registered'))

  expect(refusalOf(await act(clerk, b.id, { kind: 'join', name: 'join', what: { into: a.id, reason: '同一件事' } }))).toEqual([409, 'same-thread'])
  expect(await acted(clerk, b.id, { kind: 'split', name: 'split', what: { reason: '不是同一件事' } })).toMatchObject({ joined: false, thread: b.id })
  expect(await evidence()).toEqual(before)
})

test('a figure is read as the books stood when its cut-off day ended', async () => {
  const before = await values()
  rooms.on('2026-03-03T02:00:00.000Z')
  await opened(clerk, { day: '2026-03-02' })
  const now = await values()
  await receipt('disputes-registered')
  rooms.on('2026-03-05T02:00:00.000Z')
  const asOf = async (day: string) => (await read(`&cutoff=${day}`)).find(({ id }) => id === 'disputes-registered')

  expect((await asOf('2026-03-02'))?.value).toBe(before['disputes-registered'])
  expect((await asOf('2026-03-03'))?.value).toBe(now['disputes-registered'])
  const opening = await receipt('disputes-registered', '&cutoff=2026-03-02')
  expect(opening).toMatchObject({ cutoff: '2026-03-02', figure: { value: before['disputes-registered'] } })
  expect(Number(now['disputes-registered'])).toBe(Number(before['disputes-registered']) + 1)
})

test('more records than a page are opened page by page, each once', async () => {
  rooms.on('2026-03-06T02:00:00.000Z')
  const what = { kind: 'other', topic: '例会', agenda: [{ subject: '例行', tag: 'other' }] }
  const office = await rooms.as({ post: 'clerk', unit: 'general-office' })
  for (let nth = 0; nth < 53; nth += 1) await opened(office, { definition: 'meeting', day: '2026-03-06', what })
  const first = await office.read<ReceiptView>(`/api/figures/meetings-held/receipt?town=${town}&${period}`)
  const second = await office.read<ReceiptView>(`/api/figures/meetings-held/receipt?town=${town}&${period}&after=${first.next}`)

  expect([first.records.length, second.records.length, second.next]).toEqual([50, 3, null])
  expect(new Set([...first.records, ...second.records].map(({ id }) => id)).size).toBe(53)
  expect([first.figure.records, second.figure.records, second.digest]).toEqual([53, 53, first.digest])
  expect(await clerk.read<ReceiptView>(`/api/figures/meetings-held/receipt?town=${town}&${period}`)).toMatchObject({ records: [], hidden: 53 })
})
