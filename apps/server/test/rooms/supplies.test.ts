import type { CaseView, FigureView } from '@zhenzhi/contract'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, otherTown, town } from '../database.ts'
import { accepting, act, opened } from '../disputes.ts'
import { verified } from '../evidence.ts'
import { uploaded } from '../files.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let scan: string[]
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-07-02T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(async () => {
  expect(await verified(rooms.system, { redecide: true })).toEqual({ clean: true, said: [expect.stringContaining('全部相符')] })
  await rooms.close()
})

const sheet = async (more: object = {}) => {
  scan = [(await uploaded(clerk, { town })).id]
  return {
    key: v7(), figure: 'disputes-registered', from: '2025-01-01', to: '2025-12-31', value: '586', unit: '件', body: '县司法局', signer: '甲某（演示）', signedOn: '2026-01-04',
    meaning: '按登记日期统计', scan, ...more,
  }
}
const give = async (more: object = {}, who: Person = clerk) => who.post(`/api/towns/${town}/supplies`, await sheet(more))
const refusalOf = (reply: { json: () => unknown }) => (reply.json() as { refusal?: { code: string } }).refusal
const figure = async (id: string, year = '2025') => {
  const all = await clerk.read<FigureView[]>(`/api/figures?town=${town}&from=${year}-01-01&to=${year}-12-31`)
  return all.find((one) => one.id === id)
}

test('a supplied figure is the figure of its period, of its grade, with one record behind it that shows who answers for it', async () => {
  const reply = await give()
  expect(reply.json()).toEqual({ id: expect.any(String) })
  const view = await clerk.read<CaseView>(`/api/cases/${reply.json<{ id: string }>().id}`)

  expect(await figure('disputes-registered')).toMatchObject({ value: '586', unit: '件', grades: ['supply'] })
  expect(await figure('disputes-registered', '2024')).toMatchObject({ value: '0' })
  expect(view).toMatchObject({ engine: 'supply', definitionTitle: '供数：登记（矛盾纠纷调解）' })
  expect(view.values.map(({ title, shown }) => `${title}：${shown}`)).toEqual(expect.arrayContaining(['供数单位：县司法局', '签字人：甲某（演示）', '统计口径：按登记日期统计']))
})

test('supplied twice, for overlapping periods, in another unit, without a signer or a sheet: each is refused in words, and nothing is in', async () => {
  const before = await figure('disputes-registered')
  const says = async (more: object) => refusalOf(await give(more))

  expect(await says({})).toMatchObject({ code: 'guard-unmet', says: expect.stringContaining('已经有了') })
  expect(await says({ from: '2025-12-01', to: '2026-03-31' })).toMatchObject({ code: 'guard-unmet' })
  expect(await says({ from: '2024-01-01', to: '2024-12-31', unit: '人次' })).toMatchObject({ code: 'field-wrong', field: 'unit', says: expect.stringContaining('件') })
  expect(await says({ from: '2024-01-01', to: '2024-12-31', signer: '' })).toMatchObject({ code: 'field-missing', field: 'signer' })
  expect(await says({ from: '2024-01-01', to: '2024-12-31', scan: [] })).toMatchObject({ code: 'field-missing', field: 'scan' })
  expect(await says({ from: '2024-12-31', to: '2024-01-01' })).toMatchObject({ code: 'guard-unmet', says: expect.stringContaining('止日') })
  expect(await says({ from: '2026-06-01', to: '2026-12-31' })).toMatchObject({ code: 'guard-unmet', says: expect.stringContaining('还没有过完') })
  expect(await says({ from: '2024-01-01', to: '2024-12-31', value: '很多' })).toMatchObject({ code: 'field-wrong', field: 'value' })
  expect(await says({ from: '2024-01-01', to: '2024-12-31', value: '5.5' })).toMatchObject({ code: 'field-wrong', field: 'amount' })
  expect(await says({ figure: 'nothing' })).toMatchObject({ code: 'not-found' })
  expect(await figure('disputes-registered')).toEqual(before)
})

test('two people supply the same at once: one is in, the other is told', async () => {
  const sent = await Promise.all([0, 1, 2, 3].map(() => sheet({ figure: 'agreements-written', value: '7', unit: '份' })))
  const replies = await Promise.all(sent.map((payload) => clerk.post(`/api/towns/${town}/supplies`, payload)))

  expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 422, 422, 422])
  expect(await figure('agreements-written')).toMatchObject({ value: '7' })
})

test('the same sheet sent twice is one; struck out it is no more, and may be given anew', async () => {
  const payload = await sheet({ figure: 'agreements-oral', value: '3', unit: '件' })
  const first = (await clerk.post(`/api/towns/${town}/supplies`, payload)).json<{ id: string }>()
  expect((await clerk.post(`/api/towns/${town}/supplies`, payload)).json()).toEqual(first)
  const opening = (await clerk.read<CaseView>(`/api/cases/${first.id}`)).timeline[0]!.id
  const struck = await act(clerk, first.id, { kind: 'correct', name: 'correct', what: { of: opening, void: true, reason: '供数单位撤回' } })

  expect(struck.statusCode).toBe(200)
  expect(await figure('agreements-oral')).toMatchObject({ value: '0' })
  expect((await give({ figure: 'agreements-oral', value: '4', unit: '件' })).statusCode).toBe(200)
  expect(await figure('agreements-oral')).toMatchObject({ value: '4' })
})

test('where records lie in the period the total is refused, and beside it records count on', async () => {
  await opened(clerk)

  expect(refusalOf(await give({ from: '2026-01-01', to: '2026-06-30' }))).toMatchObject({ code: 'guard-unmet' })
})

test('a rate is supplied by its sides, a figure of one key alone by that key, and an opening balance without an end', async () => {
  expect((await give({ figure: 'mediation-success-rate', part: 'numerator', value: '570', from: '2025-01-01' })).statusCode).toBe(200)
  expect((await give({ figure: 'mediation-success-rate', part: 'denominator', value: '600' })).statusCode).toBe(200)
  expect(await figure('mediation-success-rate')).toMatchObject({ value: '95', numerator: '570', denominator: '600', grades: ['supply'] })
  expect(refusalOf(await give({ figure: 'disputes-settled-in-village', value: '5' }))).toMatchObject({ code: 'field-missing', field: 'level' })
  expect((await give({ figure: 'grid-workers', from: '2025-06-01', to: undefined, value: '187', unit: '名' })).statusCode).toBe(200)
  expect(await figure('grid-workers')).toMatchObject({ value: '187', unit: '名', grades: ['supply'] })
  expect(await figure('grid-workers', '2024')).toMatchObject({ value: '0' })
})

test('the list names what was supplied in a period and what may be', async () => {
  const { supplies, figures } = await clerk.read<{ supplies: { title: string; value: string; unit: string }[]; figures: { figure: string; part: string }[] }>(`/api/towns/${town}/supplies?from=2025-01-01&to=2025-12-31`)

  expect(supplies).toEqual(expect.arrayContaining([expect.objectContaining({ title: '登记（矛盾纠纷调解）', value: '586', unit: '件', body: '县司法局' })]))
  expect(figures).toEqual(expect.arrayContaining([expect.objectContaining({ figure: 'mediation-success-rate', part: 'denominator' })]))
})

test('what the county leaves to supplied figures is not registered from that day on; a mirror issues no papers', async () => {
  const administrator = await rooms.as({ post: 'administrator', town: county })
  const ofTown = await rooms.as({ post: 'administrator' })
  const set = (who: Person, at: number, body: object) => who.send({ method: 'PUT', url: `/api/towns/${at}/leading/mediation`, payload: body })
  expect(refusalOf(await set(ofTown, town, { how: 'figures', since: '2026-01-01' }))).toMatchObject({ code: 'beyond-own-grant' })
  const file = await opened(clerk)
  await act(clerk, file.id, accepting)
  expect((await set(administrator, county, { how: 'mirror', since: '2026-01-01' })).statusCode).toBe(200)
  const draft = await act(clerk, file.id, { name: 'draft', what: { issues: '演示', terms: '演示', way: '演示', performBy: '2026-07-20' } })
  expect(refusalOf(draft)).toMatchObject({ code: 'not-accepted', says: expect.stringContaining('上级系统') })
  expect((await set(administrator, county, { how: 'figures', since: '2026-02-01' })).statusCode).toBe(200)
  const { settings } = await clerk.read<{ settings: { how: string; since: string }[] }>(`/api/towns/${town}/leading`)
  expect(settings.map(({ how, since }) => `${how} ${since}`)).toEqual(['mirror 2026-01-01', 'figures 2026-02-01'])
  await expect(opened(clerk)).rejects.toThrow('供数')
  expect((await (await rooms.as({ post: 'clerk', unit: 'justice-office', town: otherTown })).read<{ settings: unknown[] }>(`/api/towns/${otherTown}/leading`)).settings).toHaveLength(2)
})

test('what was before the town began is taken in until the county ends that period; its days count where they lie', async () => {
  const administrator = await rooms.as({ post: 'administrator', town: county })
  const office = await rooms.as({ post: 'clerk', unit: 'general-office', town: otherTown })
  const set = (who: Person, at: number, body: object) => who.send({ method: 'PUT', url: `/api/towns/${at}/take-in`, payload: body })
  const register = (day: string) => office.post('/api/cases', { declared: true, town: otherTown, definition: 'meeting', key: v7(), day, what: { kind: 'party', topic: '党委会例会', agenda: [{ subject: '防汛', tag: 'other' }] } })

  expect(refusalOf(await set(await rooms.as({ post: 'administrator', town: otherTown }), otherTown, { starts: '2026-07-01', until: null }))).toMatchObject({ code: 'beyond-own-grant' })
  expect(refusalOf(await set(administrator, county, { starts: '2026-07-01', until: '2026-06-30' }))).toMatchObject({ code: 'day-wrong', field: 'until' })
  expect((await set(administrator, county, { starts: '2026-07-01', until: '2026-07-02' })).statusCode).toBe(200)
  expect((await register('2026-03-01')).statusCode).toBe(200)
  expect((await office.read<FigureView[]>(`/api/figures?town=${otherTown}&from=2026-03-01&to=2026-03-31`)).find(({ id }) => id === 'meetings-held')).toMatchObject({ value: '1' })
  expect((await set(administrator, otherTown, { starts: '2026-07-02', until: '2026-07-02' })).statusCode).toBe(200)
  expect(await office.read(`/api/towns/${otherTown}/take-in`)).toEqual({ takeIn: { starts: '2026-07-02', until: '2026-07-02' }, mayChange: false })
  rooms.on('2026-07-03T02:00:00.000Z')
  expect(refusalOf(await register('2026-07-01'))).toMatchObject({ code: 'not-accepted', field: 'day', says: expect.stringContaining('补录期已于 2026-07-02 结束') })
  expect((await register('2026-07-02')).statusCode).toBe(200)
})
