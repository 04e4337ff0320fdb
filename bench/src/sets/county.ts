import { isRefused } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import type { Opened } from '@zhenzhi/server'

/** One password for all invented people of a measurement. */
export const password = 'ceshi-liangdu-2026'

export interface Village {
  code: string
  name: string
  aliases: readonly string[]
}

export interface TownMade {
  id: number
  villages: readonly Id[]
}

export interface CountyMade {
  towns: readonly TownMade[]
  administrator: Officer
}

export type Officer = NonNullable<Awaited<ReturnType<Opened['system']['people']['findOfficer']>>>

/** Codes begin with 99, which no division has. */
const countyCode = '990200'

function townCode(index: number): string {
  return `${countyCode}${String(101 + index)}`
}

/** An invented county with so many towns of so many villages each. `simulated`: it lives at this moment; else now. */
export async function makeCounty({ system }: Opened, size: { towns: number; villages: number; simulated?: string }): Promise<CountyMade> {
  const { people } = system
  const towns = Array.from({ length: size.towns }, (_, index) => ({ code: townCode(index), name: `测量${index + 1}镇（演示）`, villages: villagesOf(townCode(index), size.villages) }))
  const done = getDone(await people.setUp({
    kind: 'county', code: countyCode, name: '测量县（演示）', administrator: { signIn: 'celiang', name: '演示·管理员', password }, towns,
    ...(size.simulated === undefined ? {} : { demo: { simulatedMoment: size.simulated } }),
  }))
  const administrator = await people.findOfficer(done.administrator)
  if (administrator === undefined) throw new Error('the administrator just made is not there')
  return {
    administrator,
    towns: await Promise.all(done.towns.map(async ({ id }) => ({ id, villages: (await people.listPlaces(id)).map((place) => place.id) }))),
  }
}

export interface PersonAsked {
  signIn: string
  town: number
  post: string
  unit?: string
  places?: readonly Id[]
  from?: string
}

/** Somebody with one post. */
export async function addPerson({ system }: Opened, by: Officer, { signIn, unit = '', places = [], ...asked }: PersonAsked): Promise<Officer> {
  const { account } = getDone(await system.people.createAccount({ by, signIn, name: `演示·${signIn}`, password, unit, places, ...asked }))
  const officer = await system.people.findOfficer(account)
  if (officer === undefined) throw new Error('the account just made is not there')
  return officer
}

export function getDone<T extends object>(answer: T | Refused): T {
  if (isRefused(answer)) throw new Error(answer.refusal.says)
  return answer
}

function villagesOf(code: string, count: number): Village[] {
  return Array.from({ length: count }, (_, index) => ({ code: `${code}${String(201 + index)}`, name: `演示${index + 1}村`, aliases: [] }))
}
