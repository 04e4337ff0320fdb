import { findTaken, passTime } from '@zhenzhi/server'
import { openEmpty, verified } from '@zhenzhi/server/test'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { county, towns } from './county.ts'
import { guanbuqiao } from './guanbuqiao/telling.ts'
import { accounts, administrator, demoPassword } from './people.ts'
import { playDemo } from './play.ts'
import type { Played } from './play.ts'
import { demoScript, firstDay, lastDay } from './script.ts'

/** The two towns whose last two years are played; the year of the third is played in a test of its own. */
const [ids, deeds] = [towns.slice(0, guanbuqiao).map(({ code }) => Number(code)), demoScript()]
const ofTwo = deeds.filter(({ town }) => town < guanbuqiao)

type Stage = Awaited<ReturnType<typeof openEmpty>>
type System = Stage['system']

/** Long enough for every kind of act but the change of a year. */
const until = '2025-06-30'
const stages: (Stage & { played: Played })[] = []
const broke: string[] = []
beforeAll(async () => {
  const [first, second] = [await openEmpty(), await openEmpty()]
  stages.push({ ...first, played: await play(first) })
  for (const breaks of [breaksWithPeople, breaksWithActs, breaksInTheNight, breaksUnnoted]) broke.push(await play(second, breaks(second.system)).then(() => 'played to the end', String))
  stages.push({ ...second, played: await play(second) })
})

function play({ system, clock }: Stage, broken: { system?: System; pass?: (town: number) => Promise<void> } = {}): Promise<Played> {
  const letTimePass = async (town: number) => {
    await broken.pass?.(town)
    return (await passTime(system.deskParts, system.desk, town)).acts
  }
  return playDemo({ system: broken.system ?? system, clock, until, script: ofTwo, letTimePass, findTaken: (town, keys) => findTaken(system.deskParts, town, keys) })
}

/** Lets so many through, and breaks off with the next. */
function after<Asked extends unknown[], T>(many: number, work: (...asked: Asked) => Promise<T>): (...asked: Asked) => Promise<T> {
  let left = many
  return async (...asked) => {
    left -= 1
    if (left < 0) throw new Error('broken off')
    return work(...asked)
  }
}

/** As a kill would leave it: while people get their posts, in the middle of a day's acts, and when one town has had its night and the other not. */
const breaksWithPeople = (system: System) => ({ system: { ...system, people: { ...system.people, givePost: after(2, system.people.givePost) } } })
const breaksWithActs = (system: System) => ({ system: { ...system, desk: { ...system.desk, takeMany: after(300, system.desk.takeMany) } } })
/** The acts of some days are there, and that the days were whole is not. */
const breaksUnnoted = (system: System) => ({ system: { ...system, people: { ...system.people, keepDemoLoad: async () => undefined }, desk: { ...system.desk, takeMany: after(60, system.desk.takeMany) } } })
const breaksInTheNight = () => ({ pass: after(41, async () => undefined) })

afterAll(() => Promise.all(stages.map(({ close }) => close())))

const figuresOf = ({ system }: Stage) => Promise.all(ids.map((town) => system.figures.read({ town, from: '2025-01-01', to: '2025-12-31' })))

test('played twice, once at a stretch and once broken off again and again, it is the same county to the last figure', async () => {
  const [first, second] = await Promise.all(stages.map(figuresOf))
  const values = first!.map((figures) => Object.fromEntries(figures.map(({ id, value }) => [id, value])))

  expect(broke).toEqual(Array.from({ length: 4 }, () => 'Error: broken off'))
  expect(second).toEqual(first)
  expect(stages.map(({ played }) => played.towns)).toEqual([stages[0]!.played.towns, stages[0]!.played.towns])
  expect(stages[1]!.played.acts).toBeLessThan(stages[0]!.played.acts)
  for (const value of values) {
    for (const id of ['disputes-registered', 'disputes-succeeded', 'agreements-written', 'agreements-oral', 'meetings-held', 'grid-workers', 'agreement-amount']) expect([id, Number(value[id]) > 0]).toEqual([id, true])
  }
  expect(values[0]).not.toEqual(values[1])
})

test('its books are whole, and everything in them would be decided so again', async () => {
  const [first, second] = await Promise.all(stages.map(({ system }) => verified(system, { towns: ids, redecide: true })))
  expect(first).toEqual({ clean: true, said: ids.map(() => expect.stringMatching(/核对 [1-9]\d+ 件、[1-9]\d\d+ 步、\d+ 个附件，全部相符/)) })
  // A photograph that was handed in again and is named by nothing is swept by and by.
  const named = ({ said }: { said: readonly string[] }) => said.map((line) => line.replace(/、\d+ 个附件/u, ''))
  expect([second?.clean, named(second!)]).toEqual([true, named(first!)])
})

test('what was begun from another script is not gone on with', async () => {
  const stage = await openEmpty()
  onTestFinished(stage.close)
  await stage.system.people.setUp({ ...county, kind: 'county', towns, administrator: { ...administrator, password: demoPassword }, demo: { simulatedMoment: '2025-01-06T00:30:00.000Z', loading: 'another' } })

  await expect(play(stage)).rejects.toThrow('另一个版本')
  expect(await stage.system.people.listAccounts(undefined, ids[0]!)).toEqual([])
})

test('its clock goes on from the morning after, and its people sign in', async () => {
  const { system, clock } = stages[0]!
  expect(clock.now().moment).toMatch(/^2025-07-01T00:3\d:/)
  for (const { signIn } of [...accounts, administrator]) {
    const outcome = await system.people.signIn({ signIn, password: demoPassword, address: '127.0.0.1', userAgent: '' })
    expect([signIn, 'token' in outcome]).toEqual([signIn, true])
  }
  expect(await system.people.setUpState()).toEqual({ done: true, demo: true })
  expect((await system.names.towns()).map(({ demo }) => demo)).toEqual(towns.map(() => true))
})

test('the script is the same each time it is written, in the order in which it was recorded, and never ahead of itself', () => {
  expect(demoScript()).toEqual(deeds)
  expect(deeds.map(({ moment }) => moment)).toEqual(deeds.map(({ moment }) => moment).toSorted())
  expect(deeds.filter(({ day, moment }) => day > moment.slice(0, 10) || day < firstDay || moment.slice(0, 10) > lastDay)).toEqual([])
  expect(new Set(deeds.map(({ kind, name }) => `${kind} ${name}`)).size).toBeGreaterThan(15)
})

test('nobody in it can be taken for somebody: every name, number and place is plainly invented', () => {
  const persons = deeds.flatMap(({ what }) => [...(Array.isArray(what['parties']) ? what['parties'] : []), ...['worker', 'who', 'lawyer', 'patient', 'guardian', 'petitioner'].map((field) => what[field])])
    .filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
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
