import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, town, villages } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { clerkOf, gridWorkerOf, registering, stepping, taken, toyDesk } from '../../../test/toy-desk.ts'
import { toyLaw } from '../../../test/toy-law.ts'
import { caseOf, closed, defineMatter, open, rows, term, text, village } from '@zhenzhi/kernel'
import { caseRow, caseView, namesOf } from './case-view.ts'
import { makeCaseNames } from '../../cases/case-names.ts'

/** A matter that names terms and cases: in a field, in a list, and in a row. */
const referral = defineMatter({
  id: 'referral', title: '转介', corrects: ['clerk'], place: 'village', lists: ['adviser', 'village'],
  fields: { village: village('村', { basis: '试验用' }), adviser: term('顾问', 'adviser'), other: caseOf('相关件'), helpers: rows('协助', { helper: term('顾问', 'adviser'), note: text('说明') }) },
  states: { begun: open('已登记'), done: closed('已办') }, starts: 'begun',
  transitions: {
    register: { title: '登记', from: [], to: 'begun', by: ['clerk', 'grid-worker'], asks: { village: 'required', adviser: 'optional', other: 'optional', helpers: 'optional' } },
    finish: { title: '办完', from: ['begun'], to: 'done', by: ['clerk'], asks: {} },
  },
})
const law = toyLaw([referral])

let database: TestDatabase
beforeAll(async () => { database = await freshDatabase({ towns: true }) })
afterAll(() => database.drop())

const clerk = clerkOf()
const worker = gridWorkerOf()
const desk = () => toyDesk(database, { law: () => law }).desk

async function registered(definition: string, what: Record<string, unknown>): Promise<string> {
  return taken(await desk().take({ ...registering(clerk, {}, { definition, what }), town, reach: clerk })).act.stream
}

async function seenBy(reach: typeof clerk, caseId: string) {
  const seen = await desk().view({ town, caseId, reach })
  if (isRefused(seen)) throw new Error(seen.refusal.says)
  const names = await makeCaseNames(database.app).forCase({ town, caseId, accounts: [] })
  return caseView(seen, { names, law, today: '2026-03-02', posts: {} })
}

test('a term and a case are called as their own pages call them: on the page, in what was said, in lists', async () => {
  const [adviser, second] = [await registered('adviser', { who: { name: '顾问甲', phone: '10012345678' }, from: '2026-03-02' }), await registered('adviser', { who: { name: '顾问乙' }, from: '2026-03-02' })]
  const other = await registered('complaint', { complainant: { name: '甲某' }, village: villages[town]![0], kind: 'road' })
  const id = await registered('referral', { village: villages[town]![0], adviser, other, helpers: [{ helper: second, note: '同去' }] })
  const view = await seenBy(clerk, id)
  const shown = Object.fromEntries(view.values.map((one) => [one.name, one.shown]))

  expect(shown).toMatchObject({ adviser: '顾问甲 · 2026-03-02', other: '甲某 · 东村', helpers: '顾问乙 · 2026-03-02 同去' })
  expect(view.timeline[0]?.said.find(({ name }) => name === 'adviser')?.shown).toBe(shown['adviser'])
  expect(view.heading).toBe('顾问甲 · 2026-03-02 · 东村')
  const list = await desk().list({ town, definition: 'referral' }, clerk)
  const names = await makeCaseNames(database.app).forTowns([town])
  expect(list.rows.map((row) => caseRow(row, namesOf(names, list)).cells['adviser'])).toEqual(['顾问甲 · 2026-03-02'])
})

test('a name that a correction replaced is still told in the timeline', async () => {
  const [wrong, right] = [await registered('adviser', { who: { name: '误选人' }, from: '2026-03-02' }), await registered('adviser', { who: { name: '正选人' }, from: '2026-03-02' })]
  const id = await registered('referral', { village: villages[town]![0], adviser: wrong })
  const seen = await seenBy(clerk, id)
  taken(await desk().take({ ...stepping(clerk, id, { name: 'correct', kind: 'correct', what: { of: seen.timeline[0]!.id, set: { adviser: right }, reason: '选错' } }), town, reach: clerk }))
  const told = (await seenBy(clerk, id)).timeline.map(({ said }) => said.find(({ name }) => name === 'adviser')?.shown.split(' ')[0])

  expect(told).toEqual(['误选人', '正选人'])
})

test('nobody learns a name through a case that names it: what a reader may not see has no name', async () => {
  const adviser = await registered('adviser', { who: { name: '顾问丙' }, from: '2026-03-02' })
  const id = await registered('referral', { village: villages[town]![0], adviser, helpers: [{ helper: adviser, note: '同去' }] })
  const view = await seenBy(worker, id)

  expect(JSON.stringify(view)).not.toContain('顾问丙')
  expect(view.values.find(({ name }) => name === 'adviser')).toMatchObject({ value: adviser, shown: '' })
})
