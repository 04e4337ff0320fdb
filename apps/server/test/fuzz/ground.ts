import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseView, DefinitionView } from '@zhenzhi/contract'
import type { Reach } from '../../src/store/reach.ts'
import { inTowns } from '../../src/store/in-towns.ts'
import { findHead } from '../../src/store/lists/find-head.ts'
import { signInAs } from '../app.ts'
import { county, otherTown, town, villages } from '../database.ts'
import { disputeWhat, opened } from '../disputes.ts'
import { uploaded } from '../files.ts'
import { addForeignCounty, addPerson, foreignCounty, foreignTown } from '../people.ts'
import { countyPosts, townPosts } from '../permission-table.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { makePool } from './pool.ts'
import type { Pool } from './pool.ts'

/** Somebody who attacks: signed in, or nobody (`cookie` empty). */
export interface Attacker {
  post: string
  town: number
  unit: string
  account: string
  cookie: string
  csrf: string
}

/** A word that stands in one case and nowhere else. */
export interface Marked {
  word: string
  town: number
  id: string
}

export interface Ground {
  rooms: Rooms
  pool: Pool
  attackers: Attacker[]
  marked: readonly Marked[]
  secrets: readonly string[]
  /** Whether this person may see that case now. */
  maySee: (attacker: Attacker, marked: Marked) => Promise<boolean>
  /** Somebody new with the same post, for one who was signed out. */
  renew: (attacker: Attacker) => Promise<void>
}

export const everyTown = [town, otherTown, county, foreignTown, foreignCounty]

const nobody: Attacker = { post: 'nobody', town: 0, unit: '', account: '', cookie: '', csrf: '' }

/** Two towns at work and one in another county, each with cases that hold a word of their own; every post of each, signed in. */
export async function makeGround(): Promise<Ground> {
  const rooms = await roomsOn()
  await addForeignCounty(rooms.database.app)
  for (const at of [foreignCounty, foreignTown]) await inTowns(rooms.database.app, [at], (tx) => tx.query('INSERT INTO z.seal_head (town_id) VALUES ($1)', [at]))
  const pool = makePool()
  const marked: Marked[] = []
  for (const at of [town, otherTown]) marked.push(...await plant(rooms, pool, at))
  const seats = [
    ...townPosts.map((post) => ({ post, town, unit: 'justice-office' })), { post: 'clerk', town, unit: 'finance' }, ...townPosts.map((post) => ({ post, town: otherTown, unit: 'finance' })),
    ...countyPosts.map((post) => ({ post, town: county, unit: '' })), ...['clerk', 'administrator', 'leader'].map((post) => ({ post, town: foreignTown, unit: '' })),
  ]
  const seat = async (at: { post: string; town: number; unit: string }): Promise<Attacker> => {
    const { account, held, signIn } = await addPerson(rooms.database.app, { ...at, places: at.post === 'mediator' ? [villages[at.town]?.[0] ?? ''].filter((id) => id !== '') : [] })
    pool.add('accounts', account)
    pool.add('posts', held)
    const { cookie, csrf } = await signInAs(rooms.app, signIn)
    return { ...at, account, cookie, csrf }
  }
  const attackers = [nobody]
  for (const one of seats) attackers.push(await seat(one))
  await fillPool(rooms, pool)
  return {
    rooms, pool, attackers, marked, secrets: await secretsOf(rooms.dataDir),
    renew: async (attacker) => void Object.assign(attacker, await seat(attacker)),
    maySee: async ({ account }, { town: at, id }) => {
      const officer = account === '' ? undefined : await rooms.system.people.findOfficer(account)
      return officer !== undefined && sees(rooms, { town: at, id, reach: officer.reach })
    },
  }
}

async function sees({ system }: Rooms, of: { town: number; id: string; reach: Reach }): Promise<boolean> {
  return of.reach.towns.includes(of.town) && (await inTowns(system.database.app, [of.town], (tx) => findHead(tx, of))) !== undefined
}

async function plant(rooms: Rooms, pool: Pool, at: number): Promise<Marked[]> {
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office', town: at })
  const marked: Marked[] = []
  for (const [index, village] of (villages[at] ?? []).entries()) {
    const word = `藏词${at}${index === 0 ? '甲戌' : '乙亥'}`
    const view = await opened(clerk, { town: at, what: disputeWhat({ village, summary: `${word}，院墙滴水。` }) })
    marked.push({ word, town: at, id: view.id })
    pool.learn('/api/cases', view)
    pool.add('files', (await uploaded(clerk, { town: at, case: view.id }, { name: `${word}.png`, bytes: tinyPicture })).id)
  }
  await learnForms(clerk, pool, at)
  return marked
}

const tinyPicture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjWLQAAAABJRU5ErkJggg==', 'base64')

/** What may be opened, as the clerk's browser is told. */
async function learnForms(clerk: Person, pool: Pool, at: number): Promise<void> {
  for (const { id, opens } of await clerk.read<DefinitionView[]>(`/api/definitions?town=${at}`)) {
    pool.add('definition', id)
    if (opens !== undefined) pool.openings.set(id, opens)
  }
  for (const id of pool.known('cases')) {
    const reply = await clerk.get(`/api/cases/${id}`)
    if (reply.statusCode === 200) pool.learn('/api/cases', reply.json<CaseView>())
  }
}

async function fillPool({ app, system }: Rooms, pool: Pool): Promise<void> {
  pool.add('town', ...[town, otherTown, county, foreignTown].map(String))
  pool.add('places', ...Object.values(villages).flat())
  for (const name of ['village', 'place']) pool.add(name, ...pool.known('places'))
  pool.add('case', ...pool.known('cases'))
  pool.add('into', ...pool.known('cases'))
  pool.add('account', ...pool.known('accounts'))
  pool.add('post', ...townPosts, ...countyPosts)
  pool.add('unit', 'justice-office', 'finance', 'town-office', '')
  pool.add('units', 'justice-office', 'finance')
  pool.add('figure', ...system.indicators.slice(0, 60).map(({ id }) => id))
  pool.add('paper', 'agreement', 'record', 'application')
  pool.add('roster', 'grid-worker', 'legal-adviser')
  pool.add('year', '2025', '2026')
  pool.add('parent', '99', '990001')
  pool.add('name', 'accept', 'close', 'correct', 'join')
  if (app.asked.length === 0) throw new Error('there is nothing to attack')
}

/** The installation's own secrets: master key, passwords of its database roles. */
async function secretsOf(dataDir: string): Promise<string[]> {
  const folder = join(dataDir, 'secrets')
  return Promise.all((await readdir(folder)).map(async (name) => (await readFile(join(folder, name), 'utf8')).trim()))
}
