import type { CaseView, FigureView } from '@zhenzhi/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accepting, acted, agreeing, correcting, disputeWhat, failing, opened } from '../disputes.ts'
import { asAdmin, town, villages } from '../database.ts'
import { verified } from '../evidence.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { passTime } from '../../src/cases/pass-time.ts'
import { readFigures } from '../../src/figures/read-figures.ts'
import type { Indicator, Reading } from '@zhenzhi/kernel'

// Each figure of one March stands beside the formulas that somebody would write by mistake, computed from the same facts: every one of them
// comes to something else, so that a figure read the wrong way would not pass.
let rooms: Rooms
let clerk: Person
const [east, west] = villages[town]!

beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-01-05T02:00:00.000Z' })
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  await playDisputes()
  await playTheRest()
  await passTime(rooms.system.deskParts, rooms.system.desk, town)
})
afterAll(() => rooms.close())

const on = (day: string) => rooms.on(`${day}T02:00:00.000Z`)
const dispute = (day: string, more: object = {}) => opened(clerk, { day, what: disputeWhat(more) })
const firstAct = ({ timeline }: CaseView) => timeline[0]?.id ?? ''

async function playDisputes(): Promise<void> {
  on('2026-02-25')
  await dispute('2026-02-10')
  const late = await dispute('2026-02-14')
  await acted(clerk, late.id, { ...accepting, day: '2026-02-15' })
  const again = await dispute('2026-02-20')
  await acted(clerk, again.id, { ...accepting, day: '2026-02-21' })
  await acted(clerk, again.id, { ...agreeing, day: '2026-02-25' })
  on('2026-03-20')
  const settled = await dispute('2026-03-02')
  await acted(clerk, settled.id, { ...accepting, day: '2026-03-03' })
  const joined = await dispute('2026-03-04', { village: west })
  await acted(clerk, joined.id, { kind: 'join', name: 'join', day: '2026-03-20', what: { into: settled.id, reason: '同一件事' } })
  const parties = settled.values.find(({ name }) => name === 'parties')?.value as { person: string }[]
  const failed = await dispute('2026-03-05', { parties: [{ person: parties[0]!.person }, { name: '赵某丙' }] })
  await acted(clerk, failed.id, { ...accepting, day: '2026-03-05' })
  await acted(clerk, failed.id, { ...failing, day: '2026-03-15' })
  const told = await dispute('2026-03-06')
  const struck = await dispute('2026-03-07')
  await acted(clerk, again.id, { name: 'reopen', day: '2026-03-10', what: { reason: '一方反悔' } })
  await acted(clerk, again.id, { ...agreeing, day: '2026-03-20', what: { terms: '重新约定', amount: '1000000' } })
  on('2026-04-05')
  for (const day of ['2026-03-20', '2026-03-21', '2026-03-22']) await dispute(day, { source: 'application' })
  await dispute('2026-04-02')
  const agreed = await acted(clerk, settled.id, { ...agreeing, day: '2026-03-30', what: { terms: '檐口加装水槽。', amount: '8000000' } })
  await acted(clerk, settled.id, { ...correcting(agreed.timeline.at(-1)?.id ?? '', { amount: '5000000' }), day: '2026-04-05' })
  await acted(clerk, told.id, { ...correcting(firstAct(told), { source: 'application' }), day: '2026-04-05' })
  await acted(clerk, struck.id, { kind: 'correct', name: 'correct', day: '2026-04-05', what: { of: firstAct(struck), void: true, reason: '重复登记' } })
}

async function playTheRest(): Promise<void> {
  const meeting = (day: string, kind: string, { tags = ['rule-of-law'], attendance = 90 }: { tags?: readonly string[]; attendance?: number } = {}) =>
    opened(clerk, { definition: 'meeting', day, what: { kind, topic: '会议', agenda: tags.map((tag) => ({ subject: '议题', tag })), attendance } })
  const last = await meeting('2026-03-20', 'joint', { tags: ['rule-of-law', 'other'], attendance: 85 })
  const first = await meeting('2026-03-03', 'party', { tags: ['rule-of-law', 'rule-of-law'] })
  await acted(clerk, last.id, { ...correcting(firstAct(last), { attendance: 80 }), day: '2026-04-05' })
  await acted(clerk, first.id, { ...correcting(firstAct(first), { attendance: 9 }), day: '2026-04-05' })
  await meeting('2026-03-10', 'other', { attendance: 100 })
  await meeting('2026-04-01', 'joint')
  const worker = (from: string) => opened(clerk, { definition: 'grid-worker', day: '2026-04-05', what: { worker: { name: '钱某丁' }, village: east, kind: 'full', from } })
  await worker('2026-01-01')
  await worker('2026-02-01')
  await worker('2026-04-01')
  const gone = await worker('2026-01-01')
  await acted(clerk, gone.id, { name: 'end', day: '2026-04-05', what: { to: '2026-03-15' } })
}

const march = 'from=2026-03-01&to=2026-03-31'
async function figure(id: string, period = march): Promise<number> {
  const found = (await clerk.read<FigureView[]>(`/api/figures?town=${town}&${period}`)).find((one) => one.id === id)
  return Number(found?.value)
}

/** A formula over the facts `f`, the acts `a` that posted them and the heads `h` of their records. */
async function formula(select: string, where: string): Promise<number> {
  const { rows } = await asAdmin(rooms.database.adminUrl, (admin) => admin.query<{ value: string | null }>(
    `SELECT (${select})::text AS value FROM z.fact f JOIN z.act a ON a.town_id = f.town_id AND a.id = f.act JOIN z.case_head h ON h.town_id = f.town_id AND h.id = f.record WHERE f.town_id = $1 AND ${where}`, [town]))
  return Number(rows[0]?.value ?? 0)
}

const inMarch = `f.day BETWEEN '2026-03-01' AND '2026-03-31'`
const recordedInMarch = `a.moment BETWEEN '2026-02-28T16:00:00Z' AND '2026-03-31T16:00:00Z'`
const notCorrected = `a.kind NOT IN ('correct', 'join', 'split')`
const of = (measure: string) => `f.measure = '${measure}'`
const net = 'coalesce(sum(f.amount), 0)'
const subjects = 'count(DISTINCT f.subject)'

/** [what somebody would count instead, of what, where] */
type Wrong = readonly [name: string, select: string, where: string]
const cases: readonly [id: string, right: number, wrong: readonly Wrong[]][] = [
  ['disputes-registered', 7, [
    ['by the day of entry', net, `${of('mediation.received')} AND ${recordedInMarch}`],
    ['corrections ignored', net, `${of('mediation.received')} AND ${inMarch} AND ${notCorrected}`],
    ['joined cases taken for one', 'count(DISTINCT h.thread)', `${of('mediation.received')} AND ${inMarch} AND NOT h.void`],
    ['found instead of registered', net, `${of('mediation.found')} AND ${inMarch}`],
    ['closed instead of registered', net, `${of('mediation.concluded')} AND ${inMarch}`],
  ]],
  ['disputes-found', 2, [
    ['each posting, joined ones twice', net, `${of('mediation.found')} AND ${inMarch}`],
    ['villages added up', `count(DISTINCT (f.by_keys[1], f.subject))`, `${of('mediation.found')} AND ${inMarch} AND NOT h.void AND f.subject IN (SELECT g.subject FROM z.fact g WHERE g.town_id = f.town_id AND g.measure = f.measure GROUP BY g.subject HAVING sum(g.amount) > 0)`],
    ['corrections ignored', subjects, `${of('mediation.found')} AND ${inMarch} AND ${notCorrected}`],
    ['by the day of entry', subjects, `${of('mediation.found')} AND ${recordedInMarch}`],
    ['registered instead of found', net, `${of('mediation.received')} AND ${inMarch}`],
  ]],
  ['agreement-amount', 6, [
    ['records counted instead of amounts', 'count(*)', `${of('mediation.amount')} AND ${inMarch}`],
    ['corrections ignored', `${net} / 1000000`, `${of('mediation.amount')} AND ${inMarch} AND ${notCorrected}`],
    ['by the day of entry', `${net} / 1000000`, `${of('mediation.amount')} AND ${recordedInMarch}`],
    ['each case once, the first agreement', `${net} / 1000000`, `${of('mediation.amount')} AND ${inMarch} AND f.record NOT IN (SELECT g.record FROM z.fact g WHERE g.town_id = f.town_id AND g.measure = 'mediation.reopened')`],
  ]],
  ['mediation-parties', 3, [
    ['times instead of persons', net, `${of('mediation.parties')} AND ${inMarch}`],
    ['cases instead of persons', 'count(DISTINCT f.record)', `${of('mediation.parties')} AND ${inMarch}`],
    ['of all months', subjects, of('mediation.parties')],
  ]],
  ['mediation-party-times', 4, [
    ['persons instead of times', subjects, `${of('mediation.parties')} AND ${inMarch}`],
    ['records instead of times', 'count(*)', `${of('mediation.partyTimes')} AND ${inMarch}`],
  ]],
  ['disputes-open', 7, [
    ['the change of the month', net, `${of('mediation.standing')} AND ${inMarch}`],
    ['as it stands today', net, of('mediation.standing')],
    ['all that were ever registered', net, of('mediation.received')],
    ['by the day of entry', net, `${of('mediation.standing')} AND a.moment < '2026-03-31T16:00:00Z'`],
  ]],
  ['grid-workers', 2, [
    ['all that were ever registered', 'count(DISTINCT f.record)', of('grid-worker.inTerm')],
    ['as it stands today', net, of('grid-worker.inTerm')],
    ['the change of the month', net, `${of('grid-worker.inTerm')} AND ${inMarch}`],
    ['the day after the last counted still', `count(DISTINCT f.record)`, `${of('grid-worker.inTerm')} AND f.day <= '2026-03-31' AND f.amount > 0`],
  ]],
  ['leadership-law-topic-sessions', 2, [
    ['items instead of sessions', net, `${of('meeting.items')} AND ${inMarch} AND f.by_keys[1] = 'rule-of-law' AND f.by_keys[2] IN ('party', 'government', 'joint')`],
    ['meetings of every kind', 'count(DISTINCT f.record)', `${of('meeting.items')} AND ${inMarch} AND f.by_keys[1] = 'rule-of-law'`],
    ['all meetings', net, `${of('meeting.held')} AND ${inMarch}`],
    ['by the day of entry', 'count(DISTINCT f.record)', `${of('meeting.items')} AND ${recordedInMarch}`],
  ]],
  ['meeting-attendance', 189, [
    ['corrections ignored', net, `${of('meeting.attendance')} AND ${inMarch} AND ${notCorrected}`],
    ['corrections added', `coalesce(sum(abs(f.amount)), 0)`, `${of('meeting.attendance')} AND ${inMarch}`],
    ['meetings instead of people', net, `${of('meeting.held')} AND ${inMarch}`],
  ]],
  ['mediation-success-rate', 50, [
    ['every agreement, reopened ones again', `100.0 * count(*) FILTER (WHERE f.measure IN ('mediation.written', 'mediation.oral')) / nullif(count(*) FILTER (WHERE f.measure = 'mediation.concluded'), 0)`, `${inMarch}`],
    ['over those registered', `100.0 * sum(f.amount) FILTER (WHERE f.measure = 'mediation.succeeded') / nullif(sum(f.amount) FILTER (WHERE f.measure = 'mediation.received'), 0)`, inMarch],
    ['of all months', `100.0 * count(DISTINCT f.subject) FILTER (WHERE f.measure = 'mediation.succeeded') / nullif(count(DISTINCT f.subject) FILTER (WHERE f.measure = 'mediation.concluded'), 0)`, 'true'],
  ]],
  ['mediation-in-time-rate', 50, [
    ['only what was ended', `100.0 * sum(f.amount) FILTER (WHERE f.measure = 'mediation.inTime') / nullif(sum(f.amount) FILTER (WHERE f.measure = 'mediation.due' AND h.state <> 'mediating'), 0)`, inMarch],
    ['what was ended in the month over what was ended', `100.0 * count(*) FILTER (WHERE a.name IN ('sign', 'agreeOrally', 'fail')) / nullif(count(*) FILTER (WHERE f.measure = 'mediation.concluded'), 0)`, `${of('mediation.concluded')} AND ${inMarch}`],
    ['due on any day', `100.0 * sum(f.amount) FILTER (WHERE f.measure = 'mediation.inTime') / nullif(sum(f.amount) FILTER (WHERE f.measure = 'mediation.due'), 0)`, 'true'],
  ]],
]

describe.each(cases)('%s', (id, right, wrong) => {
  test('comes to what was counted by hand', async () => expect(await figure(id)).toBe(right))

  test.each(wrong)('and not to the formula beside it: %s', async (_, select, where) => {
    expect(await formula(select, where)).not.toBeCloseTo(right, 1)
  })
})

test('a frequency counts the quarters that had one, not the sessions', async () => {
  const half = 'from=2026-01-01&to=2026-06-30'
  const sessions = await figure('leadership-law-topic-sessions', half)

  expect(sessions).toBe(3)
  expect(await figure('law-sessions-per-quarter', half)).not.toBe(sessions / 2)
})

const attendance = of('meeting.attendance')
const standing = `${attendance} AND f.reverses_act IS NULL AND NOT EXISTS (SELECT FROM z.fact r WHERE r.town_id = f.town_id AND r.reverses_act = f.act AND r.reverses_ordinal = f.ordinal)`
const single: readonly [reading: Reading, right: number, wrong: readonly Wrong[]][] = [
  [{ as: 'latest', since: 'period', measure: 'meeting.attendance' }, 80, [
    ['the greatest', 'max(f.amount)', `${standing} AND ${inMarch}`],
    ['all together', net, `${attendance} AND ${inMarch}`],
    ['the first', '(array_agg(f.amount ORDER BY f.day, f.act))[1]', `${standing} AND ${inMarch}`],
    ['the last that was recorded', '(array_agg(f.amount ORDER BY f.act DESC))[1]', `${standing} AND ${inMarch}`],
    ['the last of any day', '(array_agg(f.amount ORDER BY f.day DESC, f.act DESC))[1]', standing],
    ['corrections ignored', '(array_agg(f.amount ORDER BY f.day DESC, f.act DESC))[1]', `${attendance} AND ${inMarch} AND ${notCorrected}`],
    ['the opposite of a correction taken for one', '(array_agg(f.amount ORDER BY f.day DESC, f.act DESC, f.ordinal))[1]', `${attendance} AND ${inMarch}`],
  ]],
  [{ as: 'mean', measure: 'meeting.attendance' }, 63, [
    ['the sum', net, `${attendance} AND ${inMarch}`],
    ['the mean of the means of both halves', `avg(f.amount) FILTER (WHERE f.day <= '2026-03-15') / 2 + avg(f.amount) FILTER (WHERE f.day > '2026-03-15') / 2`, `${standing} AND ${inMarch}`],
    ['over every posting', 'avg(f.amount)', `${attendance} AND ${inMarch}`],
    ['corrections ignored', 'avg(f.amount)', `${attendance} AND ${inMarch} AND ${notCorrected}`],
    ['of all months', 'avg(f.amount)', standing],
  ]],
]

describe.each(single)('%o', (reading, right, wrong) => {
  const indicator: Indicator = { id: 'single', title: '', unit: '人次', part: 1, rows: [], reading }

  test('comes to what was counted by hand', async () => {
    const { database, clock, law } = rooms.system
    const [read] = await readFigures({ pool: database.app, town, from: '2026-03-01', to: '2026-03-31', today: clock.now().day, indicators: [indicator], definitions: law().current })

    expect(Number(read?.value)).toBe(right)
  })

  test.each(wrong)('and not to the formula beside it: %s', async (_, select, where) => {
    expect(await formula(select, where)).not.toBeCloseTo(right, 1)
  })
})

test('the books are whole', async () => expect(await verified(rooms.system, { redecide: true })).toMatchObject({ clean: true }))
