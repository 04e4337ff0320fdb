import { passTime } from '@zhenzhi/server'
import { openEmpty, verified } from '@zhenzhi/server/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, towns } from './county.ts'
import { accounts, administrator, demoPassword } from './people.ts'
import { playDemo } from './play.ts'
import type { Played } from './play.ts'
import { demoScript, firstDay, lastDay } from './script.ts'

type Stage = Awaited<ReturnType<typeof openEmpty>>

/** Long enough for every kind of act but the change of a year. */
const until = '2025-06-30'
const stages: (Stage & { played: Played })[] = []
beforeAll(async () => {
  for (let nth = 0; nth < 2; nth += 1) {
    const stage = await openEmpty()
    const { system, clock } = stage
    stages.push({ ...stage, played: await playDemo({ system, clock, until, letTimePass: async (town) => (await passTime(system.deskParts, system.desk, town)).acts }) })
  }
})
afterAll(() => Promise.all(stages.map(({ close }) => close())))

const [ids, deeds] = [towns.map(({ code }) => Number(code)), demoScript()]
const figuresOf = ({ system }: Stage) => Promise.all(ids.map((town) => system.figures.read({ town, from: '2025-01-01', to: '2025-12-31' })))

test('played twice, it is the same county to the last figure', async () => {
  const [first, second] = await Promise.all(stages.map(figuresOf))
  const values = first!.map((figures) => Object.fromEntries(figures.map(({ id, value }) => [id, value])))

  expect(second).toEqual(first)
  expect(stages.map(({ played }) => played)).toEqual([stages[0]!.played, stages[0]!.played])
  for (const value of values) {
    for (const id of ['disputes-registered', 'disputes-succeeded', 'agreements-written', 'agreements-oral', 'meetings-held', 'grid-workers', 'agreement-amount']) expect([id, Number(value[id]) > 0]).toEqual([id, true])
  }
  expect(values[0]).not.toEqual(values[1])
})

test('its books are whole, and everything in them would be decided so again', async () => {
  for (const { system } of stages) {
    expect(await verified(system, { towns: ids, redecide: true })).toEqual({ clean: true, said: ids.map(() => expect.stringMatching(/核对 [1-9]\d+ 件、[1-9]\d\d+ 步，全部相符/)) })
  }
})

test('its clock goes on from the morning after, and its people sign in', async () => {
  const { system, clock } = stages[0]!
  expect(clock.now().moment).toMatch(/^2025-07-01T00:3\d:/)
  for (const { signIn } of [...accounts, administrator]) {
    const outcome = await system.people.signIn({ signIn, password: demoPassword, address: '127.0.0.1', userAgent: '' })
    expect([signIn, 'token' in outcome]).toEqual([signIn, true])
  }
  expect(await system.people.setUpState()).toEqual({ done: true, demo: true })
  expect((await system.names.towns()).map(({ demo }) => demo)).toEqual([true, true])
})

test('the script is the same each time it is written, in the order in which it was recorded, and never ahead of itself', () => {
  expect(demoScript()).toEqual(deeds)
  expect(deeds.map(({ moment }) => moment)).toEqual(deeds.map(({ moment }) => moment).toSorted())
  expect(deeds.filter(({ day, moment }) => day > moment.slice(0, 10) || day < firstDay || moment.slice(0, 10) > lastDay)).toEqual([])
  expect(new Set(deeds.map(({ kind, name }) => `${kind} ${name}`)).size).toBeGreaterThan(15)
})

test('nobody in it can be taken for somebody: every name, number and place is plainly invented', () => {
  const persons = deeds.flatMap(({ what }) => [...(Array.isArray(what['parties']) ? what['parties'] : []), what['worker']]).filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
  const said = JSON.stringify(deeds)

  expect(persons.length).toBeGreaterThan(500)
  for (const person of persons) {
    expect(person).toMatchObject({ name: expect.stringMatching(/^\p{Script=Han}某[甲乙丙丁戊己庚辛壬癸]{1,2}$/u) })
    expect(Object.keys(person).filter((part) => !['name', 'sex', 'phone', 'address'].includes(part))).toEqual([])
  }
  for (const [phone] of said.matchAll(/\d{11,}/g)) expect(phone).toMatch(/^100\d{8}$/)
  for (const part of ['address', 'committee', 'mediator']) for (const [, text] of said.matchAll(new RegExp(`"${part}":"([^"]+)"`, 'g'))) expect(text).toContain('演示')
  for (const { name } of [...accounts, administrator]) expect(name).toMatch(/^演示·/)
  for (const { name, code } of towns) expect([name, code]).toEqual([expect.stringMatching(/（演示）$/), expect.stringMatching(/^99/)])
  expect(county).toEqual({ code: expect.stringMatching(/^99/), name: '示例县' })
})
