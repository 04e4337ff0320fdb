import { createHash } from 'node:crypto'
import {
  canonical, choice, closed, decide, defineLedger, defineMatter, defineRoster, integer, isRefused, measure, money, open, term, village,
} from '@zhenzhi/kernel'
import type { Act, ActKind, Day, Definition, Grade, Json, Law, Moment, NeedAnswered } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Pool } from '../connection.ts'
import { inTowns } from '../in-towns.ts'
import type { Tx } from '../in-towns.ts'
import { sealTown } from '../sealing/seal-town.ts'
import type { SealedBatch } from '../sealing/seal-town.ts'

const kinds = { land: '土地', labour: '劳务' }

/** A matter that is counted in every way there is. */
export const appeal: Definition = defineMatter({
  id: 'appeal',
  title: '事项',
  fields: { village: village('村'), kind: choice('类别', kinds), people: integer('人数', 'person-times'), fee: money('金额'), shop: term('场所', 'shop') },
  states: { handling: open('办理中'), done: closed('已办结') },
  starts: 'handling',
  transitions: {
    register: { title: '登记', from: [], to: 'handling', by: ['clerk'], asks: { village: 'optional', kind: 'optional', people: 'optional' } },
    visit: { title: '走访', from: ['handling'], to: 'handling', by: ['clerk'], asks: { shop: 'optional' } },
    close: { title: '办结', from: ['handling'], to: 'done', by: ['clerk'], asks: { fee: 'optional' } },
    reopen: { title: '重办', from: ['done'], to: 'handling', by: ['clerk'] },
  },
  measures: {
    received: measure('登记', 'case').on('register').by('kind', 'village'),
    threads: measure('事', 'case').on('register').by('kind').with({ subject: 'thread' }),
    people: measure('人次', 'person-times').on('register').by('kind').with({ amount: { field: 'people' } }),
    closed: measure('办结', 'case').on('close').by('kind'),
    fee: measure('金额', 'money').on('close').with({ amount: { field: 'fee' } }),
    visits: measure('户次', 'visit').on('visit'),
    shops: measure('场所', 'premises').on('visit').with({ subject: { field: 'shop' } }),
    visited: measure('走访过的', 'case').on('visit'),
    standing: measure('在办', 'case').on('register').by('kind').with({ times: { standing: { until: ['close'] } } }),
  },
})

/** The same with one more measure, for what is newly measured. */
export const laterAppeal: Definition = { ...appeal, measures: { ...appeal.measures, reopened: measure('重办', 'case').on('reopen').spec, crowd: measure('群体', 'case').on('register').spec } }

export const meeting: Definition = defineLedger({
  id: 'meeting', title: '会议', fields: { kind: choice('类别', kinds) }, asks: { kind: 'optional' }, by: ['clerk'],
  measures: { held: measure('会议', 'event').on('register').by('kind') },
})

export const officer: Definition = defineRoster({ id: 'officer', title: '人员', unit: 'person', fields: { kind: choice('类别', kinds) }, asks: { kind: 'optional' }, by: ['clerk'], stockBy: ['kind'] })

/** Who serves a village: several may serve one at a time, so that villages served and those who serve are two counts. */
export const counsel: Definition = defineRoster({
  id: 'counsel', title: '顾问', unit: 'person', fields: { village: village('村'), kind: choice('类别', kinds) }, asks: { village: 'optional', kind: 'optional' }, by: ['clerk'], changes: ['village'],
  measures: { villages: measure('村', 'village').on('register').by('kind').with({ subject: { field: 'village' }, times: { term: { from: 'from', to: 'to' } } }) },
})

/** A standard that is set, and raised: what is in force is the last of it. */
export const notice: Definition = defineMatter({
  id: 'notice', title: '标准', fields: { kind: choice('类别', kinds), fee: money('金额') }, states: { set: open('已定'), ended: closed('已停') }, starts: 'set',
  transitions: {
    register: { title: '登记', from: [], to: 'set', by: ['clerk'], asks: { fee: 'optional', kind: 'optional' } },
    raise: { title: '调整', from: ['set'], to: 'set', by: ['clerk'], asks: { fee: 'optional' } },
    end: { title: '停止', from: ['set'], to: 'ended', by: ['clerk'] },
  },
  measures: { standard: measure('标准', 'money').on('register', 'raise').by('kind').with({ amount: { field: 'fee' } }) },
})

const law: Law = {
  rules: [], calendars: { none: { version: 'none', years: [] } }, calendar: 'none', templates: {},
  definitions: { appeal, 'appeal-2': laterAppeal, meeting, officer, notice, counsel },
}

/** What `Register` of the figures room is made of. */
export const register = { appeal: { hash: 'appeal-2', definition: laterAppeal }, meeting: { hash: 'meeting', definition: meeting }, officer: { hash: 'officer', definition: officer }, notice: { hash: 'notice', definition: notice }, counsel: { hash: 'counsel', definition: counsel } }

/** Measures the sealer need not keep subject days for. */
export const ofRecords = [appeal, laterAppeal, meeting, officer, notice, counsel].flatMap(({ id, measures }) =>
  Object.entries(measures).flatMap(([name, { subject }]) => (subject === 'record' ? [`${id}.${name}`] : [])))

export interface Telling {
  day: Day
  /** When it was registered; the morning of its day where nothing is said. */
  moment?: Moment
  what?: Record<string, Json>
  grade?: Grade
}

export interface Books {
  /** Opens a record and answers its id. */
  open: (definition: Definition, telling: Telling) => Promise<string>
  step: (record: string, name: string, telling: Telling) => Promise<void>
  /** Corrects the nth act of a record (from 0). */
  correct: (record: string, nth: number, telling: Telling) => Promise<void>
  join: (record: string, into: string, telling: Telling) => Promise<void>
  split: (record: string, telling: Telling) => Promise<void>
  /** Brings in measures of the later version. */
  measured: (record: string, measures: readonly string[], telling: Telling) => Promise<void>
  /** Moves a record to the later version. */
  adopt: (record: string, telling: Telling) => Promise<void>
  /** Seals everything that waits, dated this moment, or else that of the latest act in it. */
  seal: (moment?: Moment) => Promise<SealedBatch>
}

/** The kernel decides, the act and its facts are written as the application writes them. Of one town; many may be told at once. */
export function booksOf({ app, sealer }: { app: Pool; sealer: Pool }, town: number): Books {
  const streams = new Map<string, Act[]>()
  const add = async (stream: string, { definition, kind, name, telling, needs = [] }: Adding) => {
    const acts = streams.get(stream) ?? []
    const act = decideOne({ town, stream, acts, adding: { definition, kind, name, telling, needs } })
    streams.set(stream, [...acts, act])
    await inTowns(app, [town], (tx) => write(tx, act))
  }
  const versionOf = (stream: string) => law.definitions[streams.get(stream)?.[0]?.definition.hash ?? ''] ?? appeal
  const system = (kind: ActKind) => (stream: string, telling: Telling, needs: NeedAnswered[] = []) =>
    add(stream, { definition: versionOf(stream), kind, name: kind, telling: { ...telling, what: { reason: '测试', ...telling.what } }, needs })
  const answers = (ids: readonly string[]): NeedAnswered[] => ids.map((id) => ({ need: { need: 'standing', case: id }, answer: { exists: true, thread: id, members: 0 } }))
  return {
    open: async (definition, telling) => {
      const stream = v7()
      await add(stream, { definition, kind: 'open', name: 'register', telling })
      return stream
    },
    step: (stream, name, telling) => add(stream, { definition: versionOf(stream), kind: 'step', name, telling }),
    correct: (stream, nth, telling) => system('correct')(stream, { ...telling, what: { of: streams.get(stream)?.[nth]?.id ?? '', ...telling.what } }),
    join: (stream, into, telling) => system('join')(stream, { ...telling, what: { into } }, answers([stream, into])),
    split: (stream, telling) => system('split')(stream, telling),
    measured: (stream, measures, telling) => system('measured')(stream, { ...telling, what: { definition: 'appeal-2', measures: [...measures], approver: '测试' } }),
    adopt: (stream, telling) => add(stream, { definition: laterAppeal, kind: 'adopt', name: 'adopt', telling: { ...telling, what: { to: 'appeal-2', states: { handling: 'handling', done: 'done' }, approver: '测试' } } }),
    seal: (moment = '2000-01-01T00:00:00.000Z') => sealTown(sealer, town, { limit: 10_000, moment, alg: 'sha256', recordSubjects: ofRecords, busy: 'wait' }),
  }
}

interface Adding {
  definition: Definition
  kind: ActKind
  name: string
  telling: Telling
  needs?: NeedAnswered[]
}

function decideOne({ town, stream, acts, adding }: { town: number; stream: string; acts: readonly Act[]; adding: Adding }): Act {
  const { definition, kind, name, telling, needs = [] } = adding
  const moment = telling.moment ?? `${telling.day}T02:00:00.000Z`
  const decided = decide({
    town, stream, id: v7(), definition: { id: definition.id, hash: definition.id }, acts, needs, law,
    deed: { kind, name, key: v7(), day: telling.day, who: { account: v7(), post: 'clerk', organisation: 'town' }, grade: telling.grade ?? 'record', what: telling.what ?? {} },
    now: { moment, day: '2099-12-31' },
  })
  if (isRefused(decided)) throw new Error(`${name}: ${decided.refusal.code}, ${decided.refusal.says}`)
  return { ...decided, prev: null }
}

const insertAct = `
INSERT INTO z.act (town_id, id, stream, position, kind, name, day, moment, definition, bytes, alg, hash, prev, key, request_mac, mac_kid)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'sha256', $11, NULL, $12, '', $13)`

const insertFact = `
INSERT INTO z.fact (town_id, act, ordinal, measure, record, row_key, subject, day, amount, unit, by_keys, grade, reverses_act, reverses_ordinal)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`

async function write(tx: Tx, act: Act): Promise<void> {
  const bytes = Buffer.from(canonical(JSON.parse(JSON.stringify(act))))
  const hash = createHash('sha256').update(bytes).digest()
  const { town, id, stream, position, kind, name, day, moment, definition, key, outcome } = act
  await tx.query(insertAct, [town, id, stream, position, kind, name, day, moment, definition.id, bytes, hash, key, v7()])
  await Promise.all(outcome.facts.map((fact, ordinal) => tx.query(insertFact, [
    town, id, ordinal, fact.measure, fact.record, fact.row ?? null, fact.subject, fact.day, fact.amount, fact.unit, fact.by, fact.grade,
    fact.reverses?.act ?? null, fact.reverses?.ordinal ?? null,
  ])))
  await tx.query('INSERT INTO z.unsealed (town_id, act, stream, position) VALUES ($1, $2, $3, $4)', [town, id, stream, position])
}
