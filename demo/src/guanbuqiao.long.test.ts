import { findTaken, passTime } from '@zhenzhi/server'
import { openEmpty, verified } from '@zhenzhi/server/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { towns } from './county.ts'
import { guanbuqiao, year } from './guanbuqiao/telling.ts'
import { ranges, wanted } from './guanbuqiao/wanted.fixture.ts'
import { playDemo } from './play.ts'
import { demoScript } from './script.ts'

const town = Number(towns[guanbuqiao]?.code)
const script = demoScript().filter((deed) => deed.town === guanbuqiao)
let stage: Awaited<ReturnType<typeof openEmpty>>
beforeAll(async () => {
  stage = await openEmpty()
  const { system, clock, analyse } = stage
  let month = ''
  await playDemo({
    system, clock, script, until: year.entered, findTaken: (of, keys) => findTaken(system.deskParts, of, keys),
    letTimePass: async (of) => {
      const { day } = clock.now()
      if (day.slice(0, 7) !== month) await analyse()
      month = day.slice(0, 7)
      return (await passTime(system.deskParts, system.desk, of)).acts
    },
  })
  await analyse()
})
afterAll(() => stage.close())

const read = async (to: string, cutoff?: string) => {
  const figures = await stage.system.figures.read({ town, from: year.from, to, ...(cutoff === undefined ? {} : { cutoff }) })
  return new Map(figures.map((one) => [one.id, one]))
}

test('each of the fifty figures of 2022 comes to what it should, by records, lists and supplied figures that lie behind it', async () => {
  const figures = await read(year.to)
  const came = wanted.map(([id]) => {
    const { value, unit, grades, records } = figures.get(id) ?? {}
    return [id, value, unit, grades?.join('+'), records]
  })

  expect(came).toEqual(wanted.map(([id, value, unit, grades, records]) => [id, value, unit, grades, records]))
  expect([wanted.length, new Set(wanted.map(([id]) => id)).size]).toEqual([50, 50])
  expect(came.filter(([, , , , records]) => Number(records) === 0)).toEqual([])
  for (const [id, [from, below]] of Object.entries(ranges)) expect([id, Number(figures.get(id)?.value) >= from, Number(figures.get(id)?.value) < below]).toEqual([id, true, true])
})

test('by the end of November most of them were less, and the books of that evening had not heard of all', async () => {
  const [byDay, byBooks] = [await read('2022-11-30'), await read('2022-11-30', '2022-11-30')]

  expect(wanted.map(([id]) => [id, byDay.get(id)?.value])).toEqual(wanted.map(([id, , , , , november]) => [id, november]))
  expect(wanted.filter(([, value, , , , november]) => value !== november).length).toBeGreaterThan(35)
  for (const id of ['hotline-orders', 'food-safety-inspections', 'business-registrations']) expect([id, Number(byBooks.get(id)?.value) < Number(byDay.get(id)?.value)]).toEqual([id, true])
})

test('the year before and the year after have records of their own, which are not counted in it', async () => {
  const { system } = stage
  for (const [from, to] of [['2021-12-01', '2021-12-31'], ['2023-01-01', '2023-01-20']] as const) {
    const figures = new Map((await system.figures.read({ town, from, to })).map((one) => [one.id, one]))
    for (const id of ['food-safety-inspections', 'business-registrations', 'hotline-orders', 'publicity-copies', 'sunshine-petitions']) expect([from, id, Number(figures.get(id)?.value) > 0]).toEqual([from, id, true])
  }
})

test('its books are whole, and everything in them would be decided so again', async () => {
  expect(await verified(stage.system, { towns: [town], redecide: true })).toEqual({ clean: true, said: [expect.stringMatching(/核对 \d{4,} 件、[12]\d{4} 步、\d+ 个附件，全部相符/)] })
})
