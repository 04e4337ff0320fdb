import type { CaseView, DisposalLine, DisposalView, ExpiredView, ExtentView, RetentionView } from '@zhenzhi/contract'
import { definitions, proposedRetention } from '@zhenzhi/catalog'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disputeWhat, opened } from '../disputes.ts'
import { county, town } from '../database.ts'
import { verified } from '../evidence.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let leader: Person
let administrator: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  leader = await rooms.as({ post: 'leader' })
  administrator = await rooms.as({ post: 'administrator' })
})
afterAll(() => rooms.close())

const at = (path: string) => `/api/towns/${town}/${path}`
const meeting = (topic: string, definition = 'meeting') => opened(clerk, { definition, what: { kind: 'party', topic, agenda: [{ subject: '例行', tag: 'other' }] } })
const expired = async () => (await administrator.read<{ expired: ExpiredView[] }>(at('expired'))).expired
const propose = (owners: readonly string[], more: object = {}, person = administrator) => person.post(at('disposals'), { why: 'deletion', basis: 'PRV-010', reason: '本人申请删除', owners, ...more })
const decide = (id: string, more: object = {}, person = leader) => person.post(at(`disposals/${id}/decide`), { verdict: 'approved', typed: '销毁', ...more })
const proposed = async (owners: readonly string[], more: object = {}) => (await propose(owners, more)).json<{ id: string }>().id
const viewed = (id: string) => leader.read<DisposalView>(at(`disposals/${id}`))
const deletedNow = async ({ id }: CaseView) => JSON.stringify(await leader.read<CaseView>(`/api/cases/${id}`))

describe('retention', () => {
  test('every definition has a class that this release proposes, and none is named that is not there', () => {
    expect(definitions.filter(({ id, supplies }) => supplies === undefined && !Object.hasOwn(proposedRetention, id)).map(({ id }) => id)).toEqual([])
    expect(Object.keys(proposedRetention).filter((id) => !definitions.some((one) => one.id === id))).toEqual([])
  })

  test('is the county\'s own table, set with the document that approved it, for all its towns', async () => {
    const above = await rooms.as({ post: 'administrator', town: county })
    const setting = { class: 'ten', since: '2026-01-01', approval: '演示档函〔2026〕1号' }
    const put = (person: Person, url: string, payload: object) => person.send({ method: 'PUT', url, payload })
    expect(refusalOf(await put(administrator, at('retention/meeting'), setting))).toEqual([403, 'beyond-own-grant'])
    expect((await put(above, `/api/towns/${county}/retention/meeting`, setting)).statusCode).toBe(200)
    expect(refusalOf(await put(above, `/api/towns/${county}/retention/no-such`, setting))).toEqual([404, 'not-found'])

    const { kept } = await administrator.read<{ kept: RetentionView[] }>(at('retention'))
    expect(kept.find(({ definition }) => definition === 'meeting')).toMatchObject({ class: 'ten', approval: '演示档函〔2026〕1号', since: '2026-01-01' })
    expect(kept.find(({ definition }) => definition === 'petition')).toMatchObject({ class: 'thirty', approval: null })
  })

  test('ends what was closed so long ago, and never what is open or kept for ever', async () => {
    const closed = await meeting('十年前的例会')
    const open = await opened(clerk, { what: disputeWhat({ summary: '至今未结。' }) })
    expect(await expired()).toEqual([])
    rooms.on('2036-03-01T02:00:00.000Z')
    expect(await expired()).toEqual([])
    rooms.on('2036-03-04T02:00:00.000Z')
    expect((await expired()).map(({ id }) => id)).toEqual([closed.id])
    rooms.on('2099-03-04T02:00:00.000Z')
    expect((await expired()).map(({ id }) => id)).not.toContain(open.id)
    expect(refusalOf(await propose([open.id], { why: 'expired', basis: 'ARC-002' }))).toEqual([404, 'not-found', 'owners'])
  })

  test('is appraised by two: what one lists, the other keeps or destroys, and the counts stay', async () => {
    rooms.on('2026-03-02T02:00:00.000Z')
    const [gone, kept] = [await meeting('可销毁的例会'), await meeting('有保存价值的例会')]
    rooms.on('2036-03-04T02:00:00.000Z')
    const counted = () => leader.read<unknown>(`/api/figures?town=${town}&from=2026-01-01&to=2026-12-31&cutoff=2036-03-04`)
    const before = await counted()
    const id = await proposed([gone.id, kept.id], { why: 'expired', basis: 'ARC-002', reason: '保管期限届满' })
    expect((await expired()).map((one) => one.id)).not.toContain(gone.id)

    expect((await decide(id, { keep: [kept.id] })).json()).toMatchObject({ destroyed: 1, held: 0 })
    expect((await viewed(id)).items.map(({ owner, outcome }) => [owner, outcome])).toEqual(expect.arrayContaining([[gone.id, 'destroyed'], [kept.id, 'kept']]))
    expect(await deletedNow(gone)).not.toContain('可销毁')
    expect(await deletedNow(kept)).toContain('有保存价值')
    expect(await counted()).toEqual(before)
    expect((await verified(rooms.system)).clean).toBe(true)
  })
})

describe('deletion with its record', () => {
  test('shows in numbers what goes, is decided by another person in another post, and says what was destroyed', async () => {
    rooms.on('2036-03-05T02:00:00.000Z')
    const one = await opened(clerk, { what: disputeWhat({ summary: '为晾晒场起争执。' }) })
    expect(await administrator.read<ExtentView>(at(`deletions/${one.id}`))).toMatchObject({ kind: 'case', acts: 1, persons: 2, cases: 1, held: null, words: expect.any(Number) as number })
    const id = await proposed([one.id])

    expect(refusalOf(await decide(id, {}, administrator))).toEqual([422, 'needs-approver'])
    expect(refusalOf(await decide(id, { typed: '好' }))).toEqual([422, 'field-wrong', 'typed'])
    expect(refusalOf(await decide(id, {}, await rooms.as({ post: 'administrator' })))).toEqual([422, 'needs-approver'])
    expect(await deletedNow(one)).toContain('晾晒场')
    expect((await decide(id)).json()).toEqual({ destroyed: 1, keys: 3, held: 0 })
    expect(refusalOf(await decide(id))).toEqual([409, 'wrong-state'])

    const view = await leader.read<CaseView>(`/api/cases/${one.id}`)
    expect(JSON.stringify(view)).not.toContain('晾晒场')
    expect(view.timeline.at(-1)).toMatchObject({ title: '按规定删除内容', reason: '本人申请删除' })
    const { disposals } = await leader.read<{ disposals: DisposalLine[] }>(at('disposals'))
    expect(disposals.find((line) => line.id === id)).toMatchObject({ verdict: 'approved', destroyed: 1, keys: 3, byPost: '管理员', decidedPost: '镇领导', basis: { id: 'PRV-010', article: '第44—50条' } })
  })

  test('leaves what is under hold, and says so; declined, nothing goes', async () => {
    const [held, free] = [await opened(clerk, {}), await opened(clerk, { what: disputeWhat({ summary: '为山塘起争执。' }) })]
    await administrator.post(at('holds'), { kind: 'case', owner: held.id, reason: '诉讼期间' })
    expect((await administrator.read<ExtentView>(at(`deletions/${held.id}`))).held).toBe('诉讼期间')
    const declined = await proposed([free.id])
    expect((await decide(declined, { verdict: 'declined', typed: '' })).json()).toEqual({ destroyed: 0, keys: 0, held: 0 })
    expect(await deletedNow(free)).toContain('山塘')

    const id = await proposed([held.id, free.id])
    expect((await decide(id)).json()).toMatchObject({ destroyed: 1, held: 1 })
    expect((await viewed(id)).items.find(({ owner }) => owner === held.id)).toMatchObject({ outcome: 'held', keys: 0 })
  })

  test.each([
    ['a basis of another kind', { basis: 'ARC-002' }, [422, 'field-wrong', 'basis']],
    ['a secret in the reason', { reason: '机密★10年' }, [422, 'secret-mark', 'reason']],
    ['what is not there', { owners: ['0196b4a0-0000-7000-8000-000000000000'] }, [404, 'not-found', 'owners']],
  ])('%s is refused', async (_, more, refusal) => {
    const one = await opened(clerk, {})
    expect(refusalOf(await propose([one.id], more))).toEqual(refusal)
  })
})
