import { inTowns } from '@zhenzhi/server'
import { verified } from '@zhenzhi/server/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPrinted, unlikeTown } from './four/as-printed.fixture.ts'
import { casesOf } from './four/case-of.fixture.ts'
import { gaocheng } from './four/gaocheng/gaocheng.ts'
import { miaoquan } from './four/miaoquan/miaoquan.ts'
import { playTown } from './four/play-town.fixture.ts'
import type { PlayedStage } from './four/play-town.fixture.ts'
import type { PlayedTown } from './four/played-town.ts'
import { gaochengWanted } from './four/wanted/gaocheng.fixture.ts'
import { miaoquanWanted } from './four/wanted/miaoquan.fixture.ts'
import { printed } from './four/wanted/printed.fixture.ts'
import type { Wanted } from './four/wanted/row.fixture.ts'
import { yinzuWanted } from './four/wanted/yinzu.fixture.ts'
import { yinzu } from './four/yinzu/yinzu.ts'

const played = { 妙泉镇: [miaoquan, miaoquanWanted, 13], 高塍镇: [gaocheng, gaochengWanted, 14], 殷祖镇: [yinzu, yinzuWanted, 29] } as const satisfies Record<string, readonly [PlayedTown, readonly Wanted[], number]>
type Name = keyof typeof played
const names: readonly Name[] = ['妙泉镇', '高塍镇', '殷祖镇']
const stages = new Map<Name, PlayedStage>()
beforeAll(async () => {
  for (const name of names) stages.set(name, await playTown(played[name][0]))
})
afterAll(() => Promise.all([...stages.values()].map(({ close }) => close())))

describe.each(names)('%s', (name) => {
  const [town, wanted, count] = played[name]

  test('every figure its report prints comes out of its books', () => {
    const told = asPrinted(stages.get(name)!, printed[name], wanted)

    expect(told.length).toBe(count)
    expect(told.filter(({ unlike }) => unlike.length > 0)).toEqual([])
  })

  test('each has its receipt with the records behind it, its own formula over the facts, and formulas beside it that come to something else', async () => {
    expect(await unlikeTown(stages.get(name)!, town, wanted)).toEqual([])
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

test('in 妙泉镇 a deadline of years before its rule took effect is shown by the rule kept, as not in force then, and never as 法定', async () => {
  const views = await casesOf(stages.get('妙泉镇')!, 'village-charter')
  const duties = views.flatMap((view) => view.duties)

  expect(views.length).toBeGreaterThan(16)
  expect(new Set(duties.map(({ rule }) => rule.id))).toEqual(new Set(['VIL-001', 'VIL-002']))
  expect(duties.filter(({ rule }) => rule.covered)).toEqual([])
})

test('高塍镇 told on the sixteenth of December what it then knew: the whole year came to more, and not all of it was agreed on', async () => {
  const { reported, read } = stages.get('高塍镇')!
  const whole = await read({ from: gaocheng.from, to: gaocheng.to })
  const both = (id: string) => [reported.get(id)?.value, whole.get(id)?.value]

  expect(['disputes-concluded', 'mediation-success-rate', 'publicity-themes', 'law-videos-made', 'civil-code-lectures', 'committee-meetings', 'model-democracy-villages'].map(both))
    .toEqual([['1334', '1367'], ['100', '99.85'], ['6', '7'], ['2', '3'], ['2', '3'], ['1', '2'], ['1', '2']])
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
