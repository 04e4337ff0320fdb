import { CaseList, CaseView, DefinitionView, FigureView, ReceiptView, ReportView } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { town } from '../database.ts'
import { accepting, acted, opened } from '../disputes.ts'
import { roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

test('every route of the rooms says in words what it does, for people and for programs', async () => {
  const { paths } = (await rooms.app.inject('/api/openapi.json')).json<{ paths: Record<string, Record<string, { summary?: string; responses: object }>> }>()
  const page = (await rooms.app.inject('/api')).body
  const operations = Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })))

  expect(operations.length).toBeGreaterThan(40)
  expect(operations.filter(({ summary }) => !/\p{Script=Han}/u.test(summary ?? '')).map(({ method, path }) => `${method} ${path}`)).toEqual([])
  for (const { path, responses } of operations) {
    expect([path, Object.keys(responses).includes('200')]).toEqual([path, true])
    expect(page).toContain(`<code>${path}</code>`)
  }
})

test('what leaves is what the contract names, field by field, and nothing beside it', async () => {
  const { id } = await opened(clerk)
  await acted(clerk, id, accepting)
  const period = `town=${town}&from=2026-01-01&to=2026-12-31`
  const answers: [string, z.ZodType][] = [
    [`/api/cases/${id}`, CaseView], ['/api/cases', CaseList], [`/api/definitions?town=${town}`, z.array(DefinitionView)], [`/api/figures?${period}`, z.array(FigureView)],
    [`/api/figures/disputes-found/receipt?${period}`, ReceiptView], [`/api/report?${period}&cutoff=2026-03-02`, ReportView],
  ]
  for (const [url, schema] of answers) {
    const answer = await clerk.read<object>(url)
    expect([url, schema.parse(answer)]).toEqual([url, answer])
  }
})
