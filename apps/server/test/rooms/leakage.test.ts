import type { CaseList, ReceiptView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepting, act, disputeWhat, open } from '../disputes.ts'
import { otherTown, town, villages } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const period = 'from=2026-01-01&to=2026-12-31'
const words: Readonly<Record<number, string>> = { [town]: '甲镇院墙', [otherTown]: '乙镇田埂' }

let rooms: Rooms
const clerks = new Map<number, Person>()
beforeAll(async () => {
  rooms = await roomsOn({ connections: 2 })
  for (const at of [town, otherTown]) clerks.set(at, await rooms.as({ post: 'clerk', unit: 'justice-office', town: at }))
})
afterAll(() => rooms.close())

/** Everything a clerk does in a minute, all at once; answers with what was wrong in any of it. */
async function minuteOf(at: number, round: number): Promise<string[]> {
  const clerk = clerks.get(at)!
  const other = at === town ? otherTown : town
  const what = disputeWhat({ village: villages[at]![round % 2], summary: `${words[at]}，第${round}回。` })
  const { id } = (await open(clerk, { town: at, what })).json<{ id: string }>()
  const urls = [
    '/api/cases', `/api/cases?town=${at}&definition=mediation&words=${encodeURIComponent(words[at]!)}`, '/api/work', `/api/cases/${id}`, `/api/figures?town=${at}&${period}`,
    `/api/figures/disputes-registered/receipt?town=${at}&${period}`, `/api/figures/mediation-success-rate/receipt?town=${at}&${period}`, `/api/report?town=${at}&${period}&cutoff=2026-03-02`,
    `/api/definitions?town=${at}`, '/api/me',
  ]
  const replies = await Promise.all([...urls.map((url) => clerk.get(url)), act(clerk, id, accepting)])
  return replies.flatMap((reply, index) => [
    ...(reply.statusCode === 200 ? [] : [`${urls[index] ?? 'act'}: ${reply.statusCode} ${reply.body}`]),
    ...(reply.body.includes(words[other]!) || reply.body.includes(`"town":${other}`) ? [`${urls[index] ?? 'act'} of ${at} holds the other town's`] : []),
  ])
}

test('two towns at work at once over two connections: nobody waits for ever, and neither sees anything of the other', async () => {
  const rounds = Array.from({ length: 12 }, (_, round) => [town, otherTown].map((at) => minuteOf(at, round))).flat()

  expect((await Promise.all(rounds)).flat()).toEqual([])
  for (const [at, clerk] of clerks) {
    const list = await clerk.read<CaseList>('/api/cases')
    expect([list.total, new Set(list.rows.map((row) => row.town))]).toEqual([12, new Set([at])])
    const receipt = await clerk.read<ReceiptView>(`/api/figures/disputes-registered/receipt?town=${at}&${period}`)
    expect(receipt).toMatchObject({ figure: { value: '12', records: 12 }, hidden: 0 })
    expect(receipt.records.map(({ id }) => id).toSorted()).toEqual(list.rows.map(({ id }) => id).toSorted())
  }
})

test('somebody with a post in both towns sees both, each under its own name', async () => {
  const both = await rooms.as({ post: 'leader' })
  await rooms.also(both, { post: 'leader', town: otherTown })
  const list = await both.read<CaseList>('/api/cases')

  expect(list.total).toBe(24)
  for (const at of [town, otherTown]) expect(await both.read(`/api/cases?town=${at}`)).toMatchObject({ total: 12 })
})
