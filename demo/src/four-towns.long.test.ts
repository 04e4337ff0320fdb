import { inTowns } from '@zhenzhi/server'
import { verified } from '@zhenzhi/server/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gaocheng } from './four/gaocheng.ts'
import { miaoquan } from './four/miaoquan.ts'
import { playTown } from './four/play-town.fixture.ts'
import type { PlayedStage } from './four/play-town.fixture.ts'
import type { PlayedTown } from './four/played-town.ts'
import { unlikeFigures, unlikeFormulas, unlikeReceipts } from './four/unlike.fixture.ts'
import { gaochengWanted, miaoquanWanted, yinzuWanted } from './four/wanted.fixture.ts'
import type { Wanted } from './four/wanted.fixture.ts'
import { yinzu } from './four/yinzu.ts'

const told: Record<string, [town: PlayedTown, wanted: readonly Wanted[]]> = { 妙泉镇: [miaoquan, miaoquanWanted], 高塍镇: [gaocheng, gaochengWanted], 殷祖镇: [yinzu, yinzuWanted] }
const stages = new Map<string, PlayedStage>()
beforeAll(async () => {
  for (const [name, [town]] of Object.entries(told)) stages.set(name, await playTown(town))
})
afterAll(() => Promise.all([...stages.values()].map(({ close }) => close())))

describe.each(Object.entries(told))('%s', (name, [town, wanted]) => {
  test('its figures come to what its report says', () => {
    expect(wanted.length).toBeGreaterThan(2)
    expect(unlikeFigures(stages.get(name)!, wanted)).toEqual([])
  })

  test('each has its receipt, and the records it counts lie behind it', async () => {
    expect(await unlikeReceipts(stages.get(name)!, wanted)).toEqual([])
  })

  test('each comes to the same by its own formula and to something else by those beside it', async () => {
    expect(await unlikeFormulas(stages.get(name)!, town, wanted)).toEqual([])
  })

  test('its books are whole, and everything in them would be decided so again', async () => {
    const { system, town: id } = stages.get(name)!
    expect(await verified(system, { towns: [id], redecide: true })).toEqual({ clean: true, said: [expect.stringMatching(/全部相符/)] })
  })
})

test('in 妙泉镇 the one year of the title holds a part of the five years of the text', async () => {
  const yearly = await Promise.all(['2016', '2017', '2018', '2019', '2020'].map(async (year) => Number((await stages.get('妙泉镇')!.read({ from: `${year}-01-01`, to: `${year}-12-31` })).get('disputes-concluded')?.value)))

  expect(yearly.reduce((sum, value) => sum + value, 0)).toBe(264)
  expect(yearly.at(-1)).toBe(59)
})

test('高塍镇 told on the sixteenth of December what it then knew: the whole year came to more, and not all of it was agreed on', async () => {
  const { reported, read } = stages.get('高塍镇')!
  const whole = await read({ from: gaocheng.from, to: gaocheng.to })

  expect([reported.get('disputes-concluded')?.value, whole.get('disputes-concluded')?.value]).toEqual(['1334', '1367'])
  expect([reported.get('mediation-success-rate')?.value, whole.get('mediation-success-rate')?.value]).toEqual(['100', '99.85'])
})

test('in 殷祖镇 a hundred and thirteen items came before forty-nine meetings, of which the year has no more than fifty-three', async () => {
  const { reported } = stages.get('殷祖镇')!

  expect([reported.get('study-meeting-items')?.value, reported.get('study-meetings')?.value]).toEqual(['113', '49'])
})

test('in 殷祖镇 each of the twenty-one villages has five mediators, and those whom secretary and mayor received are no part of those at the centre', async () => {
  const { system, town, reported } = stages.get('殷祖镇')!
  const perVillage = await inTowns(system.database.app, [town], async (tx) => {
    const { rows } = await tx.query<{ count: number }>(`SELECT sum(f.amount)::int AS count FROM z.fact f WHERE f.measure = 'mediator.inTerm' AND f.by_keys[3] = 'village' AND f.day <= '${yinzu.to}' GROUP BY f.by_keys[1]`)
    return rows.map(({ count }) => count)
  })
  const value = (id: string) => Number(reported.get(id)?.value)

  expect(perVillage).toEqual(Array.from({ length: 21 }, () => 5))
  // Were they a part, fewer persons than groups would be left.
  expect(value('reception-centre-persons') - value('reception-persons-by-heads')).toBeLessThan(value('reception-centre-groups') - value('reception-groups-by-heads'))
})
