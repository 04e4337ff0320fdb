import { inTowns, openInstallation, readSettings } from '@zhenzhi/server'
import { copyDemo } from '@zhenzhi/server/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { towns } from './county.ts'
import { edges, slips, statementOf } from './guanbuqiao/formula.fixture.ts'
import type { Edge, Formula, Slip } from './guanbuqiao/formula.fixture.ts'
import { neighbours } from './guanbuqiao/neighbours/neighbours.fixture.ts'
import { guanbuqiao, year } from './guanbuqiao/telling.ts'
import { wanted } from './guanbuqiao/wanted.fixture.ts'

// Each of the fifty figures of the played year stands beside the formulas that somebody would write by mistake, computed from the same facts.
// What cannot be told from it in this year is named too, and is held to come to the same: once the year tells them apart, it has to be said so.
const town = Number(towns[guanbuqiao]?.code)
let demo: Awaited<ReturnType<typeof copyDemo>>
let opened: Awaited<ReturnType<typeof openInstallation>>
let figures: ReadonlyMap<string, number>

beforeAll(async () => {
  demo = await copyDemo()
  const read = readSettings({ DATA_DIR: demo.dataDir, LOG_LEVEL: 'silent' })
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  opened = await openInstallation(read.settings, () => undefined)
  figures = new Map((await opened.system.figures.read({ town, from: year.from, to: year.to })).map(({ id, value }) => [id, Number(value)]))
})
afterAll(async () => {
  await opened.close()
  await demo.remove()
})

const valueOf = (formula: Formula, slip?: Slip | Edge) => inTowns(opened.system.database.app, [town], async (tx) => {
  const { rows: [row] } = await tx.query<{ value: string | null; facts: number }>(statementOf(formula, slip))
  // Where there is nothing to count, a formula differs from every figure and proves nothing.
  if (row === undefined || row.value === null || row.facts === 0) throw new Error(`there are no facts for: ${statementOf(formula, slip)}`)
  return Number(row.value)
})

test('each of the fifty has two formulas beside it that come to something else, and most have four', () => {
  const beside = wanted.map(([id]) => Object.keys(neighbours[id].wrong).length + slips.length - (neighbours[id].same ?? []).length)

  expect(Object.keys(neighbours)).toEqual(wanted.map(([id]) => id))
  expect(beside.filter((count) => count < 2)).toEqual([])
  expect(beside.filter((count) => count >= 4).length).toBeGreaterThan(25)
})

test('a year with a day too few or too many at its ends is told by four of them only: nothing else happened on those days', async () => {
  const telling = await Promise.all(edges.map(async (edge) => {
    const told = await Promise.all(wanted.map(async ([id, value]) => [id, Math.abs(await valueOf(neighbours[id].right, edge) - Number(value)) >= 0.005] as const))
    return told.filter(([, differs]) => differs).map(([id]) => id)
  }))

  expect(telling).toEqual([['political-legal-appraisal-rank'], ['food-safety-inspections', 'school-area-visits', 'hotline-orders']])
})

describe.each(wanted.map(([id, value]) => [id, value] as const))('%s is %s', (id, value) => {
  const { right, wrong, same = [], equal = {} } = neighbours[id]

  test('by its own formula over the facts, as by the books', async () => {
    expect([figures.get(id), await valueOf(right)]).toEqual([Number(value), expect.closeTo(Number(value), 2)])
  })

  test.each(Object.keys(wrong))('and not what this comes to: %s', async (name) => {
    expect(await valueOf(wrong[name]!)).not.toBeCloseTo(Number(value), 2)
  })

  test.each(slips.filter((slip) => !same.includes(slip)))('and not what comes of it %s', async (slip) => {
    expect(await valueOf(right, slip)).not.toBeCloseTo(Number(value), 2)
  })

  for (const slip of same) test(`which cannot be told in this year from what comes of it ${slip}`, async () => {
    expect(await valueOf(right, slip)).toBeCloseTo(Number(value), 2)
  })

  for (const [name, [why, formula]] of Object.entries(equal)) test(`which cannot be told in this year from: ${name} (${why})`, async () => {
    expect(await valueOf(formula)).toBeCloseTo(Number(value), 2)
  })
})
