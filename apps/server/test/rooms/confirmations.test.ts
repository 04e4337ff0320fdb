import type { ConfirmView, DraftView, Notice, ReportView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTowns } from '../../src/store/in-towns.ts'
import { otherTown, town } from '../database.ts'
import { accepting, acted, opened } from '../disputes.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const cutoff = '2026-11-30'
let rooms: Rooms
let justice: Person
let market: Person
let writer: Person
let leader: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  justice = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  market = await rooms.as({ post: 'body', unit: 'market-office' })
  writer = await rooms.as({ post: 'report-writer', unit: 'general-office' })
  leader = await rooms.as({ post: 'leader' })
  for (let nth = 0; nth < 3; nth += 1) {
    const { id } = await opened(justice, { day: '2026-11-02' })
    await acted(justice, id, { ...accepting, day: '2026-11-03' })
  }
  const { version, blocks } = await writer.read<DraftView>(`/api/towns/${town}/reports/2026?cutoff=${cutoff}`)
  const after = blocks.findLast(({ kind }) => kind === 'body')!.id
  const sentences = [{ text: '检查{{figure:food-safety-inspections}}，网格员{{figure:grid-workers}}。' }]
  await writer.post(`/api/towns/${town}/reports/2026/edits`, { seen: version, edit: { kind: 'add', block: v4(), after, as: 'body', sentences } })
})
afterAll(() => rooms.close())

const at = `/api/towns/${town}/reports/2026/confirmations`
const registered = 'disputes-registered'
const read = (who: Person = writer, on = cutoff) => who.read<ConfirmView>(`${at}?cutoff=${on}`)
const officeIn = (view: ConfirmView, id: string) => view.offices.find(({ office }) => office === id)!
const figureOf = async (id = registered, on = cutoff) => officeIn(await read(writer, on), 'justice-office').figures.find((one) => one.id === id)!
const asSeen = ({ id, value, numerator, denominator }: ConfirmView['offices'][number]['figures'][number]) => ({ id, value, numerator, denominator })
const paper = { signer: '演示所长', day: cutoff }
const confirm = async (who: Person, more: object = {}) =>
  who.post(`${at}/confirm`, { key: v4(), cutoff, office: 'justice-office', ...paper, figures: [asSeen(await figureOf())], ...more })
const object = (who: Person, more: object) => who.post(`${at}/object`, { key: v4(), cutoff, office: 'justice-office', ...paper, reason: '少算了联合调解的', ...more })
const answer = (of: number, more: object = {}) => writer.post(`${at}/answer`, { key: v4(), cutoff, of, taken: true, note: '已补登', ...more })
const withdraw = (who: Person, of: number) => who.post(`${at}/withdraw`, { key: v4(), cutoff, of })
const numberOf = (reply: { json: <T>() => T }) => reply.json<{ number: number }>().number
const findingsOn = async () => (await writer.read<ReportView>(`/api/report?town=${town}&from=2026-01-01&to=2026-12-31&cutoff=${cutoff}`)).findings.filter(({ open }) => open === 'confirm')

test('what nobody confirmed is told on the report and here, and each figure stands under its own office', async () => {
  const view = await read()

  expect([view.unconfirmed, view.printed > 0]).toEqual([view.printed, true])
  expect(await findingsOn()).toMatchObject([{ level: 'should', says: `${view.printed}个数字还没有供数单位确认。` }])
  expect(officeIn(view, 'justice-office').figures[0]).toMatchObject({ printed: true, state: 'not-asked' })
  expect(officeIn(view, 'market-office').figures.map(({ id }) => id)).not.toContain(registered)
  expect(officeIn(view, 'justice-office').mine).toBe(false)
  expect((await read(justice)).offices.filter(({ mine }) => mine).map(({ office }) => office)).toEqual(['justice-office'])
})

test('offices that are asked are told so once, however often the request arrives; a key used for something else is refused', async () => {
  const asked = { key: v4(), cutoff, offices: ['justice-office'] }
  const first = await writer.post(`${at}/ask`, asked)
  expect(first.statusCode).toBe(200)
  expect((await writer.post(`${at}/ask`, asked)).json()).toEqual(first.json())
  expect(refusalOf(await writer.post(`${at}/ask`, { ...asked, offices: ['safety-law-office'] }))).toEqual([409, 'key-reused'])

  expect(await figureOf()).toMatchObject({ state: 'asked' })
  const { notices } = await justice.read<{ notices: Notice[] }>('/api/notices')
  expect(notices.filter(({ event }) => event === 'figures-asked').map(({ says }) => says)).toEqual(['请核对并确认2026年度报告里归本单位的数字'])
  expect(refusalOf(await justice.post(`${at}/ask`, { ...asked, key: v4() }))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await writer.post(`${at}/ask`, { ...asked, key: v4(), offices: ['nobody'] }))).toEqual([422, 'field-wrong', 'offices'])
})

test('an office signs what is its own; the figure of another office, a value nobody saw and a day that is yet to come are refused', async () => {
  expect(refusalOf(await confirm(market))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await confirm(writer))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await confirm(market, { office: 'market-office' }))).toEqual([422, 'field-wrong', 'figures'])
  expect(refusalOf(await confirm(justice, { figures: [{ ...asSeen(await figureOf()), value: '99' }] }))).toEqual([409, 'case-moved'])
  expect(refusalOf(await confirm(justice, { day: '2026-12-01' }))).toEqual([422, 'day-in-future', 'day'])
  expect(refusalOf(await confirm(justice, { signer: '机密★十年' }))).toEqual([422, 'secret-mark'])

  const before = (await read()).unconfirmed
  expect((await confirm(justice)).statusCode).toBe(200)
  expect(await figureOf()).toMatchObject({ state: 'confirmed' })
  expect((await read()).unconfirmed).toBe(before - 1)
  expect(officeIn(await read(), 'justice-office').signed).toMatchObject([{ signer: '演示所长', post: '经办人', figures: 1, name: '演示clerk' }])
})

test('a figure that moved after it was signed waits to be signed again, with both values in sight', async () => {
  await opened(justice, { day: '2026-11-20' })
  expect(await figureOf()).toMatchObject({ state: 'changed', shown: '4件', was: '3件' })

  expect((await confirm(justice)).statusCode).toBe(200)
  expect(await figureOf()).toMatchObject({ state: 'confirmed', was: null })
})

test('an objection stands in sight until it is answered once, and then the figure is signed anew', async () => {
  const number = numberOf(await object(justice, { about: { figure: registered } }))
  expect(await figureOf()).toMatchObject({ state: 'objected' })
  expect(refusalOf(await confirm(justice))).toEqual([409, 'wrong-state'])
  expect(refusalOf(await object(justice, { about: { figure: registered } }))).toEqual([409, 'wrong-state'])
  expect(refusalOf(await object(market, { office: 'market-office', about: { figure: registered } }))).toEqual([422, 'field-wrong', 'figures'])

  const replies = await Promise.all([answer(number), answer(number, { taken: false, note: '不重复计算' })])
  expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect((await read()).opinions[0]).toMatchObject({ number, open: false, reason: '少算了联合调解的', figure: { zh: '登记矛盾纠纷', seen: '4件' } })
  expect(await figureOf()).toMatchObject({ state: 'asked' })
  expect((await confirm(justice)).statusCode).toBe(200)
})

test('words of the text are objected to as they stand; an office takes back its own word and nobody else’s', async () => {
  const { version } = await read()
  expect(refusalOf(await object(justice, { about: { version: version + 1, quote: '法治政府建设' } }))).toEqual([409, 'case-moved', 'quote'])
  expect(refusalOf(await object(justice, { about: { version, quote: '文中没有的话' } }))).toEqual([409, 'case-moved', 'quote'])
  const number = numberOf(await object(justice, { about: { version, quote: '法治政府建设情况报告如下' } }))

  expect((await read()).opinions[0]).toMatchObject({ number, open: true, quote: { version, stands: true } })
  expect(refusalOf(await withdraw(market, number))).toEqual([403, 'not-your-post'])
  expect((await withdraw(justice, number)).statusCode).toBe(200)
  expect(refusalOf(await answer(number))).toEqual([409, 'case-moved'])
  expect((await read()).opinions.find((one) => one.number === number)).toMatchObject({ open: false, withdrawn: true })
})

test('many of an office at once: every line has a number of its own, and none is lost', async () => {
  const before = (await read()).opinions.length
  const figures = officeIn(await read(), 'justice-office').figures.filter(({ state, id }) => state !== 'objected' && id !== registered)
  expect(figures.length).toBeGreaterThan(5)
  const replies = await Promise.all(figures.map(async ({ id }) => {
    for (let tries = 0; tries < 6; tries += 1) {
      const reply = await object(justice, { about: { figure: id } })
      if (reply.statusCode !== 503) return reply
    }
    throw new Error('busy for ever')
  }))

  expect(new Set(replies.map(numberOf)).size).toBe(figures.length)
  expect((await read()).opinions.length).toBe(before + figures.length)
})

test('a body reads its own office’s figures and no other’s; a leader signs for an office where nobody can', async () => {
  const seen = await read(market)
  expect(seen.offices.map(({ office }) => office)).toEqual(['market-office'])
  expect(seen.opinions).toEqual([])
  expect(refusalOf(await market.get(`/api/figures?town=${town}&from=2026-01-01&to=2026-12-31`))).toEqual([403, 'not-your-post'])

  const empty = (await read()).offices.find(({ staffed, figures }) => !staffed && figures.some(({ printed }) => printed))!
  expect((await confirm(leader, { office: empty.office, figures: empty.figures.map(asSeen) })).statusCode).toBe(200)
  expect(officeIn(await read(), empty.office).figures.every(({ state }) => state === 'confirmed')).toBe(true)
})

test('the round is the town’s own: its county reads none of it', async () => {
  const above = await rooms.as({ post: 'county-desk' })
  expect(refusalOf(await above.get(`${at}?cutoff=${cutoff}`))).toEqual([403, 'not-your-post'])
})

test('what was signed can be neither changed nor deleted, and another town sees none of it', async () => {
  const tried = (sql: string) => inTowns(rooms.database.app, [town], (tx) => tx.query(sql)).then(() => 'done', (fault: Error) => fault.message)
  expect(await tried(`UPDATE z.report_confirmation c SET signer = 'x' WHERE c.town_id = ${town}`)).toContain('permission denied')
  expect(await tried(`DELETE FROM z.report_confirmation c WHERE c.town_id = ${town}`)).toContain('permission denied')

  const there = await rooms.as({ post: 'report-writer', unit: 'general-office', town: otherTown })
  expect((await there.read<ConfirmView>(`/api/towns/${otherTown}/reports/2026/confirmations?cutoff=${cutoff}`)).opinions).toEqual([])
  expect(refusalOf(await there.get(`${at}?cutoff=${cutoff}`))).toEqual([403, 'not-your-town'])
})
