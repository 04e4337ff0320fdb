import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPrinted, unlikeTown } from './four/as-printed.fixture.ts'
import { guantang } from './four/guantang/guantang.ts'
import { playTown } from './four/play-town.fixture.ts'
import type { PlayedStage } from './four/play-town.fixture.ts'
import { guantangWanted } from './four/wanted/guantang.fixture.ts'
import { printed } from './four/wanted/printed.fixture.ts'

let stage: PlayedStage
beforeAll(async () => {
  stage = await playTown(guantang)
})
afterAll(() => stage.close())

test('every figure that the report of 官塘镇 for 2020 prints comes out of its books [D01] [F02] [F31] [C32] [C35] [C36] [G04] [G06] [G07] [H04] [H15] [I01] [I10] [I11] [I12]', () => {
  const told = asPrinted(stage, printed.官塘镇, guantangWanted)

  expect(told.length).toBe(27)
  expect(told.filter(({ unlike }) => unlike.length > 0)).toEqual([])
})

test('each has its receipt with the records behind it, its own formula over the facts, and formulas beside it that come to something else', async () => {
  expect(await unlikeTown(stage, guantang, guantangWanted)).toEqual([])
})

test('a year without an accident rests on twelve returns: with one of them missing it would be eleven', async () => {
  const november = await stage.read({ from: guantang.from, to: '2020-11-30' })

  expect([stage.reported.get('accident-zero-returns')?.value, november.get('accident-zero-returns')?.value]).toEqual(['12', '11'])
})

test('243 times in a village, 245 services and 175 people advised are three counts: what is printed as parts of 243 adds up to 250, and why is told', () => {
  const value = (id: string) => Number(stage.reported.get(id)?.value)
  const [visits, served, advised] = [value('village-adviser-visits'), value('village-adviser-services'), value('village-adviser-consultations')]
  const consultations = served - value('village-adviser-publicity') - value('village-adviser-other')

  expect(advised + value('village-adviser-publicity') + value('village-adviser-other') - visits).toBe(7)
  expect({ moreServicesThanVisits: served - visits, morePeopleThanConsultations: advised - consultations }).toEqual({ moreServicesThanVisits: 2, morePeopleThanConsultations: 5 })
})
