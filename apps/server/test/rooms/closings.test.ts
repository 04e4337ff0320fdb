import type { ClosingView, ComparedFigure } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepting, acted, agreeing, correcting, disputeWhat, failing, opened } from '../disputes.ts'
import { town } from '../database.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let leader: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  leader = await rooms.as({ post: 'leader' })
})
afterAll(() => rooms.close())

const close = (person: Person, more: object = {}) => person.post('/api/closings', { town, from: '2026-01-01', to: '2026-12-31', cutoff: '2026-03-02', note: '一季度报送', ...more })
const compare = (id: string) => leader.read<{ closing: ClosingView; figures: ComparedFigure[] }>(`/api/closings/${id}/compare?town=${town}`)
const classes = ({ closed, recomputed, now, same, corrected, late, newlyMeasured, matured }: ComparedFigure) => ({ closed, recomputed, now, same, corrected, late, newlyMeasured, matured })
const unmoved = { same: true, corrected: '0', late: '0', newlyMeasured: '0', matured: '0' }

test('a period is closed by whom it belongs to, stays in the list, and its closing is a line of the log in the post held', async () => {
  expect(refusalOf(await close(clerk))).toEqual([403, 'not-your-post'])
  const closing = (await close(leader)).json<ClosingView>()
  expect(closing).toMatchObject({ from: '2026-01-01', to: '2026-12-31', cutoff: '2026-03-02', note: '一季度报送', moment: '2026-03-02T02:00:00.000Z' })
  expect(Object.keys(closing).toSorted()).toEqual(['cutoff', 'from', 'id', 'moment', 'note', 'seq', 'to'])
  expect(await clerk.read(`/api/closings?town=${town}`)).toEqual([closing])
  const administrator = await rooms.as({ post: 'administrator' })
  const { lines } = await administrator.read<{ lines: object[] }>(`/api/towns/${town}/audit?purpose=${encodeURIComponent('抽查')}&subject=${closing.id}`)
  expect(lines).toMatchObject([{ verb: 'close-period', account: leader.account, post: 'leader' }])
  expect(refusalOf(await leader.get(`/api/closings/${v4()}/compare?town=${town}`))).toEqual([404, 'not-found'])
  expect(refusalOf(await close(leader, { note: '\ud800' }))).toEqual([422, 'field-wrong', 'note'])
})

test('what came after a closing is told apart: corrected, registered late, and simply gone on', async () => {
  const [mistaken, going] = [await opened(clerk), await opened(clerk, { what: disputeWhat({ source: 'application' }) })]
  await acted(clerk, going.id, accepting)
  await acted(clerk, mistaken.id, accepting)
  const agreed = await acted(clerk, mistaken.id, agreeing)
  const closing = (await close(leader)).json<ClosingView>()
  const before = await compare(closing.id)
  expect(before.closing).toEqual(closing)
  expect(before.figures.map(({ id, ...figure }) => [id, figure.now === figure.closed, classes({ id, ...figure })])).toEqual(
    before.figures.map(({ id, closed }) => [id, true, { ...unmoved, closed, recomputed: closed, now: closed }]))

  rooms.on('2026-03-10T02:00:00.000Z')
  await acted(clerk, mistaken.id, { ...correcting(agreed.timeline.at(-1)!.id, { amount: '900000' }), day: '2026-03-10' })
  const late = await opened(clerk, { day: '2026-02-20' })
  await acted(clerk, going.id, { ...failing, day: '2026-03-10' })
  const after = new Map((await compare(closing.id)).figures.map((figure) => [figure.id, figure]))

  expect(classes(after.get('agreement-amount')!)).toEqual({ ...unmoved, closed: '0.5', recomputed: '0.5', now: '0.9', corrected: '0.4' })
  expect(after.get('agreement-amount')?.records).toEqual([{ id: mistaken.id, class: 'corrected', amount: '0.4' }])
  expect(classes(after.get('disputes-registered')!)).toEqual({ ...unmoved, closed: '2', recomputed: '2', now: '3', late: '1' })
  expect(after.get('disputes-registered')?.records).toEqual([{ id: late.id, class: 'registered-late', amount: '1' }])
  expect(classes(after.get('disputes-concluded')!)).toEqual({ ...unmoved, closed: '1', recomputed: '1', now: '2', matured: '1' })
  expect(classes(after.get('mediation-success-rate')!)).toEqual({ ...unmoved, closed: '100', recomputed: '100', now: '50', matured: '1' })
  expect(classes(after.get('disputes-open')!)).toEqual({ ...unmoved, closed: '1', recomputed: '1', now: '1', late: '1', matured: '-1' })
  expect([...after.values()].every(({ same }) => same)).toBe(true)

  const desk = await rooms.as({ post: 'county-desk' })
  const seen = await desk.read<{ figures: ComparedFigure[] }>(`/api/closings/${closing.id}/compare?town=${town}`)
  expect(seen.figures.find(({ id }) => id === 'disputes-registered')).toMatchObject({ now: '3', late: '1', records: [] })
  expect(JSON.stringify(seen)).not.toContain(late.id)
})
