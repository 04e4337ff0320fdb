import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepting, act, acted, agreeing, correcting, disputeWhat, opened } from '../disputes.ts'
import { town, villages } from '../database.ts'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'
import { faultsOf, keepFormat, readingsOf } from './kept-format.ts'
import type { KeptFormat } from './kept-format.ts'
import { passTime } from '../../src/cases/pass-time.ts'

let rooms: Rooms
beforeAll(async () => { rooms = await roomsOn() })
afterAll(() => rooms.close())

const folder = import.meta.dirname
const written = join(folder, '../../../../.cache/formats')
const kept = async (name: string): Promise<KeptFormat> => JSON.parse(await readFile(join(folder, name), 'utf8'))

test('what any release wrote is read as it was then: bytes, chains, standings, sealed values, and every act would be decided so again', async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))

  expect(names).toContain('format-1.json')
  for (const name of names) {
    const format = await kept(name)
    expect([name, faultsOf(format)]).toEqual([name, []])
    expect(readingsOf(format)).toEqual(format.readings)
    expect(format.acts.length).toBeGreaterThan(15)
  }
})

test('one changed character in a kept act is found, and one that moved', async () => {
  const format = await kept('format-1.json')
  const [first, second, ...others] = format.acts

  expect(faultsOf({ ...format, acts: [{ ...first!, text: first!.text.replace('"position":1', '"position":2') }, second!, ...others] }).join()).toContain('the hash does not fit')
  expect(faultsOf({ ...format, acts: [second!, first!, ...others] }).join()).toContain('the link is broken')
})

/** Played anew each time, and left in .cache/formats: once a format has changed, it is copied beside the others under the next number. */
test('what this release writes can be kept and read so: every kind of act, and a name, a number and a text of each kind', async () => {
  await play(rooms)
  const format = await keepFormat(rooms.database.adminUrl, { id: 'master-1', hex: (await readFile(join(rooms.dataDir, 'secrets', 'master-key-1'), 'utf8')).trim() })
  await mkdir(written, { recursive: true })
  await writeFile(join(written, 'format.json'), `${JSON.stringify(format, null, 1)}\n`)

  expect(faultsOf(format)).toEqual([])
  expect(new Set(format.acts.map(({ text }) => (JSON.parse(text) as { kind: string }).kind))).toEqual(new Set(['open', 'step', 'correct', 'join', 'split', 'clock']))
  expect(JSON.stringify(format.readings)).toMatch(/王某甲[\s\S]*10012345678/)
  expect(format.readings.flatMap(({ enteredFor }) => enteredFor)).toContain('东村调解员')
})

async function play({ as, on, system }: Rooms): Promise<void> {
  const clerk = await as({ post: 'clerk', unit: 'justice-office' })
  const file = await opened(clerk, { enteredFor: '东村调解员' })
  await acted(clerk, file.id, accepting)
  await acted(clerk, file.id, { name: 'record', what: { session: '双方到场，各自说明。' } })
  await acted(clerk, file.id, { name: 'draft', what: { issues: '滴水归谁处理', terms: '檐口加装水槽', way: '当面履行', performBy: '2026-03-31', amount: '150000' } })
  await acted(clerk, file.id, agreeing)
  await acted(clerk, file.id, correcting(file.timeline[0]?.id ?? '', { level: 'town' }))
  const other = await opened(clerk, { what: disputeWhat({ summary: '同一处院墙的又一件。' }) })
  await acted(clerk, other.id, { kind: 'join', name: 'join', what: { into: file.id, reason: '同一事项' } })
  await acted(clerk, other.id, { kind: 'split', name: 'split', what: { reason: '不是同一事项' } })
  await opened(clerk, { definition: 'meeting', what: { kind: 'party', topic: '专题会议', agenda: [{ subject: '听取法治政府建设汇报', tag: 'rule-of-law' }], attendance: 9 } })
  await opened(clerk, { definition: 'grid-worker', what: { worker: { name: '赵某丙', phone: '10011112222' }, village: villages[town]![0], kind: 'full', grid: '第一网格', from: '2026-01-01' } })
  on('2026-05-20T02:00:00.000Z')
  await acted(clerk, file.id, { name: 'visit', day: '2026-03-20', what: { visitNote: '已经履行', performed: true } })
  await acted(clerk, file.id, { name: 'reopen', day: '2026-05-20', what: { reason: '又起争执' } })
  await acted(clerk, other.id, { ...accepting, day: '2026-03-03' })
  await passTime(system.deskParts, system.desk, town)
  expect((await act(clerk, other.id, { name: 'decline', day: '2026-05-20', what: { reason: '试' } })).statusCode).toBe(409)
}
