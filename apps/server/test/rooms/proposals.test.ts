import type { DraftView, ProposalView, ReportView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { accepting, acted, agreeing, opened } from '../disputes.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let leader: Person
let outside: Person
beforeAll(async () => {
  rooms = await roomsOn({ moment: '2026-11-30T02:00:00.000Z' })
  const clerk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  leader = await rooms.as({ post: 'leader' })
  outside = await rooms.as({ post: 'report-writer', unit: 'finance' })
  await opened(clerk, { definition: 'shortcoming', day: '2026-11-10', what: { area: 'team', what: '执法力量不足', cause: '编制少', step: '新考取执法证', unit: 'enforcement-team', latest: '2027-09-30' } })
  const task = await opened(clerk, { definition: 'year-task', day: '2026-03-02', what: { source: 'last-report', task: '建成法治广场', unit: 'justice-office', latest: '2026-10-31' } })
  await acted(clerk, task.id, { name: 'giveUp', day: '2026-09-01', what: { reason: '用地没有批下来' } })
  const term = (name: string, from: string) => opened(clerk, { definition: 'town-head', day: from, what: { who: { name }, role: 'secretary', from } })
  const left = await term('王演示', '2025-02-01')
  await acted(clerk, left.id, { name: 'end', day: '2026-06-20', what: { to: '2026-06-20' } })
  await term('李演示', '2026-06-21')
  const justice = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const dispute = await opened(justice, { day: '2026-11-02' })
  await acted(justice, dispute.id, { ...accepting, day: '2026-11-03' })
  await acted(justice, dispute.id, { ...agreeing, day: '2026-11-10' })
})
afterAll(() => rooms.close())

const proposals = (who: Person) => who.read<ProposalView[]>(`/api/towns/${town}/reports/2026/proposals?cutoff=2026-11-30`)

test('shortcomings, promises and heads of the town are offered as sentences of their parts, with the record each comes from [A25] [A18] [A05]', async () => {
  const found = await proposals(leader)
  const said = (part: number) => found.filter((one) => one.part === part && one.record !== null).map(({ text }) => text)

  expect(said(2)).toEqual(expect.arrayContaining(['执法力量不足。原因是：编制少。', '上年安排的“建成法治广场”没有完成。原因是：用地没有批下来。']))
  expect(said(4)).toContain('针对“执法力量不足”，新考取执法证，由综合行政执法队牵头，2027年9月30日前完成。')
  expect(said(3).join()).toMatch(/党委书记有变动：.*2026年6月20日离任；2026年6月21日起/)
})

test('who does not see a case is offered nothing of it; no name of a party stands in an example', async () => {
  expect((await proposals(outside)).filter(({ record }) => record !== null)).toEqual([])
  expect(JSON.stringify(await proposals(leader))).not.toMatch(/王某甲|李某乙|10012345678/)
})

test('a figure that no sentence prints is offered bound; put in, it stands in the report and is offered no more', async () => {
  const offered = (await proposals(leader)).find(({ text }) => text.includes('{{figure:shortcomings}}'))!
  expect(offered.shown).toBe('提出的不足1个。')
  const draft = await leader.read<DraftView>(`/api/towns/${town}/reports/2026?cutoff=2026-11-30`)
  const after = draft.blocks.findLast(({ part }) => part === offered.part)!
  const added = await leader.post(`/api/towns/${town}/reports/2026/edits`, { seen: 0, edit: { kind: 'add', block: v4(), after: after.id, as: 'body', sentences: [{ text: offered.text }] } })
  expect(added.json()).toEqual({ version: 1 })

  const report = await leader.read<ReportView>(`/api/report?town=${town}&from=2026-01-01&to=2026-12-31&cutoff=2026-11-30`)
  expect(JSON.stringify(report.paragraphs)).toContain('"figure":"shortcomings"')
  expect((await proposals(leader)).some(({ text }) => text.includes('{{figure:shortcomings}}'))).toBe(false)
})
