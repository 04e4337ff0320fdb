import type { CaseView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSecrets } from '../../src/outside/secrets.ts'
import { roomRoutes } from '../../src/wire-serve.ts'
import { openSystem } from '../../src/wire-system.ts'
import { join } from 'node:path'
import { appOn, signInAs } from '../app.ts'
import type { Browser } from '../app.ts'
import { accepting, acted, opened } from '../disputes.ts'
import { addPerson, roomOn } from '../people.ts'
import { roomsOn } from '../rooms.ts'
import type { Rooms } from '../rooms.ts'

let rooms: Rooms
let browsers: Browser[]
let end: () => Promise<void>
beforeAll(async () => {
  rooms = await roomsOn()
  const { app: pool } = rooms.database
  const { clock } = rooms.system
  const other = await openSystem({ database: { ...rooms.database, embedded: false, stop: async () => undefined }, secrets: await openSecrets(join(rooms.dataDir, 'secrets')), dataDir: rooms.dataDir, clock })
  const app = await appOn(roomOn(pool, clock), { addRoutes: roomRoutes(other, () => undefined) })
  const { signIn } = await addPerson(pool, { post: 'clerk', unit: 'justice-office' })
  browsers = [await signInAs(rooms.app, signIn), await signInAs(app, signIn)]
  end = () => app.close()
})
afterAll(async () => {
  await end()
  await rooms.close()
})

const drafting = { name: 'draft', what: { issues: '滴水由谁处理。', terms: '檐口加装水槽。', way: '当面履行', performBy: '2026-04-01', amount: '1250000' } }

test('two servers that are asked for the same papers at the same moment give each its one number, without a gap', async () => {
  const clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const ids: string[] = []
  for (let one = 0; one < 6; one += 1) {
    const { id } = await opened(clerk)
    for (const step of [accepting, drafting]) await acted(clerk, id, step)
    ids.push(id)
  }
  const papers = await Promise.all(ids.flatMap((id) => browsers.map(({ send }) => send({ method: 'GET', url: `/api/cases/${id}/papers/agreement` }))))
  const views = await Promise.all(ids.map((id) => clerk.read<CaseView>(`/api/cases/${id}`)))
  const numbers = views.map((view) => Number(/第(\d+)号/.exec(view.papers.find(({ paper }) => paper === 'agreement')?.number ?? '')?.[1]))

  expect(papers.map(({ statusCode }) => statusCode)).toEqual(papers.map(() => 200))
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
})
