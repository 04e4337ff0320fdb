import { afterAll, beforeAll, expect, test } from 'vitest'
import { guantang } from './four/guantang.ts'
import { playTown } from './four/play-town.fixture.ts'
import type { PlayedStage } from './four/play-town.fixture.ts'
import { unlikeFigures, unlikeFormulas, unlikeReceipts } from './four/unlike.fixture.ts'
import { guantangWanted } from './four/wanted.fixture.ts'

let stage: PlayedStage
beforeAll(async () => {
  stage = await playTown(guantang)
})
afterAll(() => stage.close())

test('what was settled in 官塘镇 in 2020 of the disputes found, a year without an accident and the villages whose cameras are linked come to what its report says [D01] [F02] [F31]', () => {
  expect(guantangWanted.length).toBe(3)
  expect(unlikeFigures(stage, guantangWanted)).toEqual([])
})

test('each has its receipt, and the formulas beside it come to something else', async () => {
  expect(await unlikeReceipts(stage, guantangWanted)).toEqual([])
  expect(await unlikeFormulas(stage, guantang, guantangWanted)).toEqual([])
})

test('a year without an accident rests on twelve returns: with one of them missing it would be eleven', async () => {
  const november = await stage.read({ from: guantang.from, to: '2020-11-30' })

  expect([stage.reported.get('accident-zero-returns')?.value, november.get('accident-zero-returns')?.value]).toEqual(['12', '11'])
})
