import type { BoardFigure, LeadingView, SuppliableView, SupplyView } from '@zhenzhi/contract'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, town } from '../database.ts'
import { opened } from '../disputes.ts'
import { uploaded } from '../files.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-07-02T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

interface Supplies {
  supplies: SupplyView[]
  figures: SuppliableView[]
  bodies: string[]
}
const listed = (who: Person, year: string, at = town) => who.read<Supplies>(`/api/towns/${at}/supplies?from=${year}-01-01&to=${year}-12-31`)
const give = async (more: object) => clerk.post(`/api/towns/${town}/supplies`, {
  key: v7(), figure: 'disputes-registered', from: '2025-01-01', to: '2025-12-31', value: '586', unit: '起', body: '县司法局（演示）', signer: '甲某（演示）', signedOn: '2026-01-04',
  meaning: '按登记日期统计', scan: [(await uploaded(clerk, { town })).id], ...more,
})
const board = async (who: Person, at: number, year = '2026') => {
  const figures = await who.read<BoardFigure[]>(`/api/figures?town=${at}&from=${year}-01-01&to=${year}-12-31&beside=yes`)
  return new Map(figures.map((figure) => [figure.id, figure]))
}

test('beside each figure stand what it counts, the office that handles it, and the same days of last year with the difference', async () => {
  await opened(clerk)
  await opened(clerk)
  expect((await give({})).statusCode).toBe(200)
  const now = await board(clerk, town)

  expect(now.get('disputes-registered')).toMatchObject({ value: '2', beside: { kind: '矛盾纠纷调解', office: expect.any(String), before: '586', change: '-584' } })
  expect(now.get('mediation-success-rate')).toMatchObject({ value: null, beside: { before: null, change: null } })
  expect([...now.values()].filter(({ beside }) => beside === undefined || beside.kind === '')).toEqual([])
  expect((await board(clerk, town, '2024')).get('disputes-registered')).toMatchObject({ value: '0', beside: { before: '0', change: '0' } })
})

test('what is registered into a supplied period later shows both sources, so that somebody looks', async () => {
  expect((await give({ from: '2022-01-01', to: '2022-12-31', value: '40' })).statusCode).toBe(200)
  expect((await board(clerk, town, '2022')).get('disputes-registered')).toMatchObject({ value: '40', grades: ['supply'] })
  await opened(clerk, { day: '2022-05-06' })

  expect((await board(clerk, town, '2022')).get('disputes-registered')?.grades.toSorted()).toEqual(['record', 'supply'])
})

test('the board of a county is its towns together, with the offices by their names', async () => {
  const desk = await rooms.as({ post: 'county-desk', town: county })

  expect((await board(desk, county)).get('disputes-registered')).toMatchObject({ value: '2', beside: { office: (await board(clerk, town)).get('disputes-registered')?.beside?.office, before: '586' } })
})

test('a figure may be given in every word of its dimension, its own first; of a mean there is one side', async () => {
  const { figures } = await listed(clerk, '2025')
  const of = (figure: string) => figures.filter((one) => one.figure === figure)

  expect(of('disputes-registered')).toEqual([expect.objectContaining({ unit: '件', units: ['件', '起', '宗'] })])
  expect(of('agreement-amount')[0]?.units).toEqual(['万元', '分', '元'])
  expect(of('mediation-success-rate').map(({ part }) => part)).toEqual(['numerator', 'denominator'])
  expect(figures.filter((one, at) => figures.findIndex(({ figure, part }) => figure === one.figure && part === one.part) !== at)).toEqual([])
})

test('what was supplied names the figures it counts in, and who supplied before is proposed before the units of the town', async () => {
  expect((await give({ figure: 'disputes-settled-in-village', value: '5', by: { level: 'village' } })).statusCode).toBe(200)
  const { supplies, bodies } = await listed(clerk, '2025')
  const feeds = supplies.map(({ value, feeds: all }) => [value, all.map(({ figure }) => figure)])

  expect(feeds).toEqual(expect.arrayContaining([['586', expect.arrayContaining(['disputes-registered'])], ['5', expect.arrayContaining(['disputes-settled-in-village'])]]))
  expect(feeds.find(([value]) => value === '586')?.[1]).not.toContain('disputes-settled-in-village')
  expect(bodies[0]).toBe('县司法局（演示）')
  expect(new Set(bodies).size).toBe(bodies.length)
  expect(bodies.length).toBeGreaterThan(3)
})

test('the leading system may be changed by the county\'s administrator, and the screen is told who may', async () => {
  const mayChange = async (who: Person, at: number) => (await who.read<LeadingView>(`/api/towns/${at}/leading`)).mayChange
  const administrator = await rooms.as({ post: 'administrator', town: county })

  expect(await mayChange(administrator, county)).toBe(true)
  expect(await mayChange(await rooms.as({ post: 'administrator' }), town)).toBe(false)
  expect(await mayChange(clerk, town)).toBe(false)
})
