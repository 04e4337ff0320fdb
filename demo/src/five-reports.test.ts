import { indicators } from '@zhenzhi/catalog'
import { expect, test } from 'vitest'
import type { DemoDeed } from './deed.ts'
import { findPlayedTown, playedTownNames } from './four/towns.ts'
import { gaochengWanted } from './four/wanted/gaocheng.fixture.ts'
import { guantangWanted } from './four/wanted/guantang.fixture.ts'
import { miaoquanWanted } from './four/wanted/miaoquan.fixture.ts'
import { printed } from './four/wanted/printed.fixture.ts'
import { yinzuWanted } from './four/wanted/yinzu.fixture.ts'
import { neighbours } from './guanbuqiao/neighbours/neighbours.fixture.ts'
import { wanted } from './guanbuqiao/wanted.fixture.ts'

const told = { 妙泉镇: miaoquanWanted, 高塍镇: gaochengWanted, 官塘镇: guantangWanted, 殷祖镇: yinzuWanted }
const names = ['妙泉镇', '高塍镇', '官塘镇', '殷祖镇'] as const

test('five reports print 133 figures; each is an indicator by its own id or by one it is also known by, and has a formula somebody would write by mistake', () => {
  const known = (id: string) => indicators.filter(({ id: own, also = [] }) => own === id || also.includes(id)).map((one) => one.id)
  const ids = names.flatMap((name) => Object.keys(printed[name]).map((id) => ({ id, of: told[name].filter(({ indicator }) => known(id).includes(indicator)) })))

  expect([wanted.length + ids.length, playedTownNames]).toEqual([133, names])
  expect(wanted.map(([id]) => id).filter((id) => known(id).length !== 1)).toEqual([])
  expect(ids.filter(({ id, of }) => of.length !== known(id).length || of.some(({ wrong }) => Object.keys(wrong).length === 0))).toEqual([])
  expect(Object.values(neighbours).filter(({ wrong }) => Object.keys(wrong).length === 0)).toEqual([])
})

const scripts = await Promise.all(playedTownNames.map(async (name) => [name, (await findPlayedTown(name))?.script ?? []] as const))

test.each(scripts)('%s is played in the order in which it was recorded, never ahead of itself, each name once', (_, deeds) => {
  const openings = deeds.filter(({ kind }) => kind === 'open').map((deed) => deed.case)

  expect(deeds.length).toBeGreaterThan(1000)
  expect(deeds.map(({ moment }) => moment)).toEqual(deeds.map(({ moment }) => moment).toSorted())
  expect(deeds.filter(({ day, moment }) => day > moment.slice(0, 10))).toEqual([])
  expect(new Set(openings).size).toBe(openings.length)
})

const personsIn = (deeds: readonly DemoDeed[]) => deeds.flatMap(({ what }) => ['parties', 'petitioner', 'mediator', 'who', 'lawyer'].flatMap((field) => what[field] ?? [])).filter((one) => typeof one === 'object' && one !== null)

test.each(scripts)('nobody in %s can be taken for somebody', (_, deeds) => {
  const persons = personsIn(deeds)
  const said = JSON.stringify(deeds)

  expect(persons.length).toBeGreaterThan(5)
  for (const person of persons) expect(person).toMatchObject({ name: expect.stringMatching(/^\p{Script=Han}某[甲乙丙丁戊己庚辛壬癸]{1,2}$/u) })
  for (const [phone] of said.matchAll(/(?<![\w-])\d{11,}(?![\w-])/g)) expect(phone).toMatch(/^100\d{8}$/)
  for (const part of ['address', 'committee', 'firm', 'lecturer', 'leadBody', 'contractor', 'body']) for (const [, text] of said.matchAll(new RegExp(`"${part}":"([^"]+)"`, 'g'))) expect(text).toContain('演示')
})
