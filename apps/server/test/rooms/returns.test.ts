import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BoardFigure, ChainRead, ReturnLinkView, ReturnMonth } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { otherTown, town, villages } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { passTime } from '../../src/cases/pass-time.ts'
import { inTowns } from '../../src/store/in-towns.ts'

let rooms: Rooms
let clerk: Person
let second: Person
const [east, west] = villages[town] ?? ['', '']
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-03-02T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'safety-law-office' })
  second = await rooms.as({ post: 'leader' })
})
afterAll(() => rooms.close())

const addressOf = (month: string) => `/api/towns/${town}/returns/${month}`
const month = (of = '2026-03', who = clerk) => who.read<ReturnMonth>(addressOf(of))
const line = ({ lines }: ReturnMonth, village: string) => lines.find((one) => one.village === village)
const open = (of: string) => clerk.post(`${addressOf(of)}/open`, {})
const enter = (village: string, more: object, of = '2026-03') => clerk.post(`${addressOf(of)}/villages/${village}`, { key: v4(), found: 0, resolved: 0, still: 0, incidents: 0, enteredFor: '村干部甲', declared: true, ...more })
const step = (who: Person, name: string, of = '2026-03') => who.post(`${addressOf(of)}/steps`, { key: v4(), step: name, ...(name === 'redo' ? { reason: '有村更正' } : {}) })
const links = async () => (await clerk.post(`${addressOf('2026-03')}/links`, { origin: 'http://zz.test' })).json<{ links: ReturnLinkView[] }>().links

const pathOf = (link: ReturnLinkView | undefined) => new URL(link?.address ?? 'http://zz.test/').pathname

/** An old phone at a link: keeps its cookie, sends forms, reads pages. */
function phoneAt(path: string) {
  let cookie = ''
  const form = (url: string, fields: Record<string, string>) => rooms.app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', cookie } })
  const page = async () => (await rooms.app.inject({ url: path, headers: { cookie } })).body
  return {
    page, form: (fields: Record<string, string>) => form(path, fields),
    code: (phone: string) => form(`${path}/code`, { phone }),
    enter: async (phone: string) => {
      const sent = (await readFile(join(rooms.dataDir, 'codes.txt'), 'utf8')).trim().split('\n').findLast((one) => one.startsWith(phone))?.split(' ')[1] ?? ''
      const reply = await form(`${path}/enter`, { phone, code: sent })
      cookie = reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      return reply
    },
    hidden: async () => Object.fromEntries([...(await page()).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]).filter(([name]) => name !== 'nought')),
  }
}

test('every village is put on the list of a month in one action; done again nothing is done twice [D06]', async () => {
  expect((await month()).sweep).toBeNull()
  const both = await Promise.all([open('2026-03'), open('2026-03')])
  expect((await open('2026-03')).statusCode).toBe(200)
  const now = await month()

  expect(both.map(({ statusCode }) => statusCode).every((code) => code === 200 || code === 503)).toBe(true)
  expect(now).toMatchObject({ due: '2026-03-31', rule: { id: 'LOC-126', statutory: false }, sweep: { state: 'open' }, sums: { villages: 2, missing: 2 }, mayAct: true })
  expect(now.lines.map(({ name, state, opening }) => [name, state, opening])).toEqual([['东村', 'owed', 0], ['西村', 'owed', 0]])
  expect(now.reminder).toContain('还没有报的（2个）：东村、西村。')
  expect(refusalOf(await open('2026-04'))).toEqual([422, 'day-wrong'])
  expect((await clerk.read<{ total: number }>(`/api/cases?town=${town}&definition=village-return`)).total).toBe(2)
})

test('by a link the registered person of the village reports from an old phone; the address tells nothing, and twice is once [D06] [D26]', async () => {
  const phone = '13900000017'
  expect((await clerk.post(`/api/towns/${town}/return-contacts`, { village: east, name: '程某甲', phone })).statusCode).toBe(200)
  expect(refusalOf(await clerk.post(`/api/towns/${town}/return-contacts`, { village: east, name: '程某甲', phone: '139 0000 0017' }))).toEqual([409, 'not-accepted', 'phone'])
  const [mine] = await links()
  const old = phoneAt(pathOf(mine))
  expect(await old.page()).toContain('您的手机号码')
  expect((await old.code('13900000099')).body).toContain('验证码发到')
  expect((await old.code(phone)).statusCode).toBe(200)
  expect((await readFile(join(rooms.dataDir, 'codes.txt'), 'utf8')).includes('13900000099')).toBe(false)
  expect((await old.enter(phone)).statusCode).toBe(303)
  const form = await old.page()
  expect(form).toContain('本月没有')
  expect([form.includes('程某甲'), form.includes(phone), /<script/.test(form)]).toEqual([false, false, false])

  const hidden = await old.hidden()
  const wrong = await old.form({ ...hidden, found: '2', resolved: '1', still: '3', incidents: '0', note: '' })
  expect([wrong.statusCode, wrong.body.includes('应当还有1起，您填的是3起')]).toEqual([422, true])
  const told = { ...hidden, found: '２', resolved: '1', still: '1', incidents: '0', note: '' }
  const [first, again] = await Promise.all([old.form(told), old.form(told)])
  expect([first.statusCode, again.statusCode].every((code) => code === 200 || code === 503)).toBe(true)
  expect((await old.form(told)).body).toContain('报好了')
  const late = await old.form({ ...told, key: v4(), found: '9', still: '8' })
  expect([late.statusCode === 200, late.body.includes('发现 <b>2</b> 起')]).toEqual([false, true])

  expect(line(await month(), east)).toMatchObject({ state: 'filed', found: 2, resolved: 1, still: 1, way: 'link', position: 2, late: false })
  const amended = await old.form({ ...(await old.hidden()), found: '3', resolved: '1', still: '2', incidents: '0', note: '一起在调解' })
  expect(amended.body).toContain('报好了')
  expect(line(await month(), east)).toMatchObject({ found: 3, still: 2, note: '一起在调解', position: 3 })
})

test('a link is for one village and month, cannot be made up, and ends when it is stopped [D06]', async () => {
  const [mine, other] = await links()
  expect((await links()).map(({ address }) => address)).toEqual([mine?.address, other?.address])
  expect((await phoneAt(pathOf(other)).code('13900000017')).statusCode).toBe(200)
  const odd = `${pathOf(mine).slice(0, -2)}AA`
  expect((await rooms.app.inject({ url: odd })).statusCode).toBe(404)
  await clerk.post(`${addressOf('2026-03')}/villages/${west}/revoke`, {})
  expect((await rooms.app.inject({ url: pathOf(other) })).body).toContain('这个链接打不开了')
  const kept = await inTowns(rooms.database.app, [town], (tx) => tx.query<{ row: string }>('SELECT c::text AS row FROM z.return_contact c WHERE c.town_id = $1', [town]))
  expect([kept.rows.length, kept.rows.some(({ row }) => row.includes('程某甲') || row.includes('13900000017'))]).toEqual([1, false])
})

test('a pasted chain is read, shown and entered in the villages\' names; what is not understood stays [D06]', async () => {
  const text = '#接龙\n1. 西村 发现1起 化解1起 陆某乙\n我们村没有发现\n高坡村 排查1起'
  const read = (await clerk.post(`${addressOf('2026-03')}/chain/read`, { text })).json<ChainRead>()
  expect(read.lines).toMatchObject([{ village: west, name: '西村', found: 1, resolved: 1, still: 0, incidents: 0, person: '陆某乙', trouble: '' }])
  expect([read.unknown.length, read.missing]).toEqual([2, []])

  const returns = [{ village: west, found: 1, resolved: 1, still: 0, incidents: 0, enteredFor: '陆某乙' }]
  expect(refusalOf(await clerk.post(`${addressOf('2026-03')}/chain`, { key: v4(), returns, declared: false }))).toEqual([422, 'not-declared'])
  const done = (await clerk.post(`${addressOf('2026-03')}/chain`, { key: v4(), returns, declared: true })).json<{ month: ReturnMonth; refused: object[] }>()
  expect([line(done.month, west)?.way, done.refused, done.month.reminder]).toEqual(['entered', [], ''])
  const file = await clerk.read<{ timeline: { name: string; who: string; enteredFor?: string }[] }>(`/api/cases/${line(done.month, west)?.case}`)
  expect(file.timeline.at(-1)).toMatchObject({ name: 'file', who: '演示clerk', enteredFor: '陆某乙' })
})

test('sent back with a reason it is owed again, and the link says why; sums that do not come out are not taken [D06]', async () => {
  expect((await clerk.post(`${addressOf('2026-03')}/villages/${west}/back`, { key: v4(), reason: '化解数和台账不符' })).statusCode).toBe(200)
  expect(line(await month(), west)).toMatchObject({ state: 'back', reason: '化解数和台账不符' })
  expect(refusalOf(await enter(west, { found: 1, resolved: 0, still: 0 }))).toEqual([422, 'guard-unmet'])
  expect((await enter(west, { found: 1, resolved: 0, still: 1 })).statusCode).toBe(200)
})

test('merged, confirmed, and locked by somebody else: opening and new less resolved are closing, and the next month begins with it [D07]', async () => {
  rooms.on('2026-04-01T02:00:00.000Z')
  expect((await step(clerk, 'merge')).json<ReturnMonth>().sweep).toMatchObject({ state: 'merged', merged: { opening: 0, found: 4, resolved: 1, closing: 3, missing: 0 } })
  expect((await step(clerk, 'confirm')).statusCode).toBe(200)
  expect(refusalOf(await step(clerk, 'lock'))).toEqual([422, 'guard-unmet'])
  expect((await enter(west, { found: 2, resolved: 0, still: 2 })).statusCode).toBe(200)
  expect(refusalOf(await step(second, 'lock'))).toEqual([409, 'not-accepted'])
  for (const name of ['redo', 'merge', 'confirm']) expect((await step(clerk, name)).statusCode).toBe(200)
  const locked = (await step(second, 'lock')).json<ReturnMonth>()

  expect(locked).toMatchObject({ sweep: { state: 'locked', merged: { found: 5, closing: 4 } }, mayAct: false })
  expect(locked.lines.map(({ state }) => state)).toEqual(['locked', 'locked'])
  expect(refusalOf(await enter(west, {}))).toEqual([409, 'wrong-state'])
  await rooms.system.returns(() => undefined).openByItself(town)
  await rooms.system.returns(() => undefined).openByItself(town)
  expect((await month('2026-04')).lines.map(({ name, state, opening }) => [name, state, opening])).toEqual([['东村', 'owed', 2], ['西村', 'owed', 2]])
})

test('a village that did not report is in the figure, with a record behind it; the rate is of villages and months [D06] [D26]', async () => {
  expect((await enter(east, { found: 0, resolved: 0, still: 2 }, '2026-04')).statusCode).toBe(200)
  rooms.on('2026-05-02T02:00:00.000Z')
  await passTime(rooms.system.deskParts, rooms.system.desk, town)
  expect(line(await month('2026-04'), west)).toMatchObject({ state: 'owed', late: true })
  for (const [who, name] of [[clerk, 'merge'], [clerk, 'confirm'], [second, 'lock']] as const) expect((await step(who, name, '2026-04')).statusCode).toBe(200)
  const board = new Map((await clerk.read<BoardFigure[]>(`/api/figures?town=${town}&from=2026-01-01&to=2026-12-31`)).map((one) => [one.id, one]))

  const value = (id: string) => board.get(id)?.value
  expect(board.get('village-returns-in-time-rate')).toMatchObject({ value: '75' })
  expect(['village-returns-filed', 'village-returns-late', 'village-returns-nought', 'mass-incidents-returned', 'month-sweeps', 'month-sweeps-closing'].map(value)).toEqual(['3', '1', '1', '0', '2', '4'])
  expect((await month('2026-04')).lines.map(({ state }) => state)).toEqual(['locked', 'missed'])
})

test('another town and another office see nothing of it, and who may only look does nothing', async () => {
  const foreign = await rooms.as({ post: 'clerk', unit: 'safety-law-office', town: otherTown })
  const elsewhere = await rooms.as({ post: 'clerk', unit: 'finance' })
  expect(refusalOf(await foreign.get(addressOf('2026-03')))).toEqual([403, 'not-your-town'])
  expect((await month('2026-03', elsewhere)).lines.map(({ state }) => state)).toEqual(['none', 'none'])
  expect(refusalOf(await second.post(`${addressOf('2026-03')}/open`, {}))).toEqual([403, 'not-your-post'])
})
