import { join } from 'node:path'
import type { CaseList, CaseView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { disputeWhat, opened, plaintiff } from '../disputes.ts'
import { town } from '../database.ts'
import { verified } from '../evidence.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { openSecrets } from '../../src/outside/secrets.ts'
import { openSystem } from '../../src/wire-system.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

const found = async (words: string) => (await clerk.read<CaseList>(`/api/cases?town=${town}&words=${encodeURIComponent(words)}`)).total
const clean = { clean: true, said: [expect.stringContaining('全部相符')] }
const erase = (kind: 'case' | 'person', owner: string) => rooms.system.eraser.erase({ town, kind, owner, reason: '本人申请，依法删除', account: clerk.account })

function personOf({ values }: CaseView, name: string): string {
  const parties = values.find((value) => value.name === 'parties')?.value as { person: string; name: string }[]
  return parties.find((party) => party.name === name)?.person ?? ''
}

test('a deleted person and a deleted case are unreadable everywhere, the deletion stands in their acts, and the chains are whole', async () => {
  const file = await opened(clerk, { enteredFor: '东村调解员' })
  const whole = await opened(clerk, { what: disputeWhat({ summary: '为晒场用地起争执。', parties: [{ name: '赵某丙', phone: '10011112222' }, { name: '钱某丁' }] }) })
  const backup = await rooms.database.copy()

  expect(await found('晒场')).toBe(1)
  expect(await erase('person', personOf(file, plaintiff.name))).toBe(1)
  expect(await erase('case', whole.id)).toBe(3)
  expect(await erase('case', whole.id)).toBe(0)

  const [left, gone] = [await clerk.read<CaseView>(`/api/cases/${file.id}?reveal=yes&purpose=核对`), await clerk.read<CaseView>(`/api/cases/${whole.id}`)]
  expect(JSON.stringify(left)).not.toMatch(/王某甲|10012345678/)
  expect(JSON.stringify(left)).toMatch(/李某乙/)
  expect(left.timeline[0]?.enteredFor).toBe('东村调解员')
  expect(left.timeline.at(-1)).toMatchObject({ title: '按规定删除内容', who: '系统', reason: '本人申请，依法删除' })
  expect(JSON.stringify(gone)).not.toMatch(/晒场|赵某丙|钱某丁/)
  expect(await found('晒场')).toBe(0)
  expect(await verified(rooms.system, { redecide: true })).toEqual(clean)
  await restored(backup, { file, whole })
})

/** The backup brought back: it can be read, until what was deleted is deleted again. */
async function restored(backup: Rooms['database'], { file, whole }: { file: CaseView; whole: CaseView }): Promise<void> {
  const system = await openSystem({
    database: { ...backup, embedded: false, stop: async () => undefined }, secrets: await openSecrets(join(rooms.dataDir, 'secrets')), dataDir: rooms.dataDir, clock: rooms.system.clock,
  })
  const reach = (await rooms.system.people.findOfficer(clerk.account))!.reach
  const views = () => Promise.all([file.id, whole.id].map((caseId) => system.desk.view({ town, caseId, reach, reveal: true })))
  const read = async () => JSON.stringify(await views())

  expect(await read()).toMatch(/王某甲[\s\S]*晒场/)
  expect(await system.eraser.eraseAgain()).toBe(4)
  expect(await system.eraser.eraseAgain()).toBe(0)
  const after = await read()
  expect(after).not.toMatch(/王某甲|10012345678|晒场|赵某丙|钱某丁/)
  expect(after).toMatch(/李某乙/)
  expect((await views()).map((view) => 'lines' in view && view.lines.map(({ name }) => name))).toEqual([['register', 'erased'], ['register', 'erased']])
  expect((await system.desk.list({ town, words: '晒场' }, reach)).total).toBe(0)
  expect(await verified(system, { redecide: true })).toEqual(clean)
  await backup.drop()
}
