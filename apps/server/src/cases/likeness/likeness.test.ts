import type { CaseView, FigureView, ReceiptView, SimilarCase, ThreadCase } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { town, villages } from '../../../test/database.ts'
import { acted, opened } from '../../../test/disputes.ts'
import { refusalOf, roomsOn } from '../../../test/rooms.ts'
import type { Person, Rooms } from '../../../test/rooms.ts'

let rooms: Rooms
let clerk: Person
const [east, west] = villages[town]!
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-10-09T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'general-office' })
})
afterAll(() => rooms.close())

const straw = '后面的稻田里有人烧秸秆，满塆都是烟，老人咳得不得了'
const order = (demand: string, more: object = {}) => ({ number: `工单${v4().slice(0, 8)}`, demand, kind: 'complaint', village: east, ...more })
const register = (what: object, who = clerk) => opened(who, { definition: 'hotline-order', day: '2026-10-09', what })
const asking = (what: object, more: object = {}) => ({ town, definition: 'hotline-order', day: '2026-10-09', what, ...more })
const alike = async (who: Person, what: object) => (await who.post('/api/cases/like', asking(what))).json<SimilarCase[]>()
const thread = (id: string, who = clerk) => who.read<ThreadCase[]>(`/api/cases/${id}/thread`)
const step = (id: string, name: string, what: object = {}) => acted(clerk, id, { name, day: '2026-10-09', what })

describe('while a form is filled', () => {
  test('what likely is the same is shown with why; another village, another thing and another year are not', async () => {
    const first = await register(order(straw))
    await register(order(straw, { village: west }))
    await register(order('村口的路灯坏了三盏'))
    const found = await alike(clerk, order('我们这里下午在焚烧稻草，烟雾很大，看不清路'))

    expect(found.map(({ row }) => row.id)).toEqual([first.id])
    expect(found[0]).toMatchObject({ text: straw, row: { stateTitle: '已收单' } })
    expect(found[0]!.reasons.map(({ says }) => says)).toEqual(['都说到秸秆、焚烧、烟', '同一个村', '同一天'])
    expect(await alike(clerk, order('田里'))).toEqual([])
  })

  test('nobody is told of a case out of reach, or of one against them: not that there is one either', async () => {
    const worker = await rooms.as({ post: 'grid-worker', places: [west!] })
    const finance = await rooms.as({ post: 'clerk', unit: 'finance' })
    const noise = '老街烧烤店半夜放音响唱歌吵得睡不着'
    await register(order(noise, { about: 'finance' }))

    expect((await alike(clerk, order(noise))).length).toBe(1)
    expect(await alike(finance, order(noise))).toEqual([])
    expect(await alike(worker, order(straw))).toEqual([])
  })

  test('that two are not the same is remembered; of a case that is not there it cannot be said', async () => {
    const [one, other] = [await register(order('双河桥头两盏路灯不亮请来修')), await register(order('桥头的灯坏了夜里看不清路灯'))]
    const like = async () => (await clerk.read<SimilarCase[]>(`/api/cases/${one.id}/like`)).map(({ row }) => row.id)

    expect(await like()).toContain(other.id)
    expect((await clerk.post(`/api/cases/${other.id}/not-same`, { others: [one.id] })).statusCode).toBe(200)
    expect(await like()).not.toContain(other.id)
    expect(refusalOf(await clerk.post(`/api/cases/${one.id}/not-same`, { others: [v4()] }))).toEqual([404, 'not-found'])
  })
})

describe('这是同一件', () => {
  test('registers and joins in one go, once however often it is sent; refused, nothing is registered', async () => {
    const whole = await register(order('沙洲组自来水停了三天'))
    const body = { ...asking(order('我们这里停水好几天')), key: v4(), declared: true, into: whole.id, reason: '同一件事' }
    const [first, again] = [(await clerk.post('/api/cases/joined', body)).json<CaseView>(), (await clerk.post('/api/cases/joined', body)).json<CaseView>()]
    const road = await thread(whole.id)

    expect([first.joined, first.thread, again.id]).toEqual([true, whole.id, first.id])
    expect(road.map(({ row, tie, from }) => [row.id, tie, from])).toEqual([[whole.id, 'first', null], [first.id, 'joined', whole.id]])
    expect(refusalOf(await clerk.post('/api/cases/joined', { ...body, key: v4(), into: v4() }))).toEqual([404, 'not-found', 'into'])
    expect((await thread(whole.id)).length).toBe(2)
  })

  test('a reply written once is taken over to the others, each by an act of its own', async () => {
    const [one, other] = [await register(order('垃圾桶满了没人收')), await register(order('垃圾堆成山没人清'))]
    await acted(clerk, other.id, { kind: 'join', name: 'join', day: '2026-10-09', what: { into: one.id, reason: '同一件事' } })
    const handled = await step(one.id, 'handle', { result: '已清运。' })
    const repeated = await clerk.post(`/api/cases/${one.id}/acts/${handled.timeline.at(-1)!.id}/repeat`, { cases: [other.id, v4()], key: v4(), day: '2026-10-09' })
    const seen = await clerk.read<CaseView>(`/api/cases/${other.id}`)

    expect(repeated.json<{ says: string | null }[]>().map(({ says }) => says === null)).toEqual([true, false])
    expect(seen.state.key).toBe('handled')
    expect(seen.values.find(({ name }) => name === 'result')?.value).toBe('已清运。')
  })
})

describe('one matter through several kinds', () => {
  test('goes on as another kind with what is known and without persons, once, however many try at the same time', async () => {
    const from = await register(order('两家为院墙争地界，天天吵', { caller: { name: '王某甲', phone: '10012345678' } }))
    const { values } = await clerk.read<{ values: object }>(`/api/cases/${from.id}/carry?definition=mediation`)
    const what = { ...values, parties: [{ name: '张某丙' }, { name: '李某丁' }], kind: 'neighbours', source: 'transfer', level: 'town', cameFrom: { case: from.id, as: 'next' } }
    const mediation = { town, definition: 'mediation', day: '2026-10-09', declared: true, what: { ...what, source: 'sweep' } }
    const answers = await Promise.all([1, 2, 3].map(() => clerk.post('/api/cases', { ...mediation, key: v4() })))
    const going = answers.find(({ statusCode }) => statusCode === 200)!.json<CaseView>()

    expect(values).toEqual({ village: east, summary: '两家为院墙争地界，天天吵' })
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    expect(going.thread).toBe(from.id)
    expect(going.joined).toBe(false)
    expect((await thread(going.id)).map(({ row, tie, from: before }) => [row.definition, tie, before])).toEqual([['hotline-order', 'first', null], ['mediation', 'next', from.id]])
    expect(refusalOf(await clerk.post(`/api/cases/${going.id}/acts`, { kind: 'split', name: 'split', key: v4(), day: '2026-10-09', what: { reason: '试' } }))).toEqual([422, 'not-joined'])
  })

  test('a road is shown as far as its reader may see; whom one of its cases is against learns nothing of that one', async () => {
    const finance = await rooms.as({ post: 'leader', unit: 'finance' })
    const from = await register(order('反映发放补贴的事', { about: 'finance' }))
    const next = await opened(clerk, { definition: 'hotline-order', day: '2026-10-09', what: order('补贴发放的材料在哪里交', { cameFrom: { case: from.id, as: 'next' } }) })

    expect((await thread(next.id)).length).toBe(2)
    expect(await thread(next.id, finance)).toMatchObject([{ row: { id: next.id }, from: null }])
    expect((await finance.get(`/api/cases/${next.id}`)).body).not.toContain(from.id)
    expect(refusalOf(await finance.get(`/api/cases/${from.id}/thread`))).toEqual([404, 'not-found'])
  })
})

const period = 'from=2026-01-01&to=2026-12-31'
const figures = async () => Object.fromEntries((await clerk.read<FigureView[]>(`/api/figures?town=${town}&${period}`)).map(({ id, value }) => [id, value]))

test('parts: the whole is closed after the last of them; together they are one order [E09]', async () => {
  const before = await figures()
  const whole = await register(order('一是路灯不亮，二是垃圾没人收'))
  const part = (demand: string) => register(order(demand, { cameFrom: { case: whole.id, as: 'part' } }))
  const [lamp, rubbish] = [await part('路灯不亮'), await part('垃圾没人收')]
  for (const { id } of [whole, lamp, rubbish]) await step(id, 'handle')
  await step(lamp.id, 'close')
  const close = (id: string) => clerk.post(`/api/cases/${id}/acts`, { name: 'close', key: v4(), day: '2026-10-09', what: {} })

  expect((await close(whole.id)).json()).toMatchObject({ refusal: { code: 'guard-unmet', says: '还有 1 个子件没有办结。请先办结子件，再办“办结”。' } })
  await step(rubbish.id, 'close')
  expect((await close(whole.id)).statusCode).toBe(200)
  expect(refusalOf(await clerk.post('/api/cases', { ...asking(order('再来一件', { cameFrom: { case: whole.id, as: 'part' } })), key: v4(), declared: true }))).toEqual([409, 'wrong-state', 'cameFrom'])
  expect((await thread(whole.id)).map(({ tie, row }) => [tie, row.closed])).toEqual([['first', true], ['part', true], ['part', true]])
  expect(Number((await figures())['hotline-orders']) - Number(before['hotline-orders'])).toBe(1)
})

test('joining and splitting orders and petitions leaves every figure and every digest as it was [E07]', async () => {
  const petition = (demand: string) => opened(clerk, { definition: 'petition', day: '2026-10-09', what: { channel: 'visit', demand, village: east, persons: 3 } })
  const pairs = [[await register(order('路灯不亮')), await register(order('路灯坏了'))], [await petition('征地补偿没有到位'), await petition('征地的补偿款还没给')]] as const
  for (const [, { id }] of pairs) await step(id, 'handle')
  const receipts = () => Promise.all(['hotline-orders', 'petitions-received', 'petition-persons', 'petitions-open'].map(async (id) => {
    const { figure: { value }, digest } = await clerk.read<ReceiptView>(`/api/figures/${id}/receipt?town=${town}&${period}`)
    return { id, value, digest }
  }))
  const apart = [await figures(), await receipts()]
  const all = (kind: 'join' | 'split') => Promise.all(pairs.map(([one, other]) => acted(clerk, other.id, { kind, name: kind, day: '2026-10-09', what: { reason: '同一件事', ...(kind === 'join' ? { into: one.id } : {}) } })))

  expect((await all('join')).map(({ joined }) => joined)).toEqual([true, true])
  const [, joined] = [await figures(), await receipts()]
  expect(joined).toEqual(apart[1])
  expect((await all('split')).map(({ joined: still }) => still)).toEqual([false, false])
  expect([await figures(), await receipts()]).toEqual(apart)
})
