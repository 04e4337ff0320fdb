import type { TemplateChecked, TemplateView } from '@zhenzhi/contract'
import PizZip from 'pizzip'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentText } from '../../src/outside/document/document-text.ts'
import { inTowns } from '../../src/store/in-towns.ts'
import { readStreams } from '../../src/store/evidence/read-streams.ts'
import { otherTown, town } from '../database.ts'
import { accepting, acted, opened } from '../disputes.ts'
import { uploadTo } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let template: Buffer
const address = (of = town) => `/api/towns/${of}/templates/mediation/agreement`
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  template = (await clerk.get(address())).rawPayload
})
beforeEach(() => rooms.on('2026-03-02T02:00:00.000Z'))
afterAll(() => rooms.close())

/** The template as a clerk changes it: other words over the agreement. */
function saying(words: string, without = ''): Buffer {
  const zip = new PizZip(template)
  const xml = zip.file('word/document.xml')!.asText()
  zip.file('word/document.xml', (without === '' ? xml : xml.replaceAll(without, '')).replace('人民调解协议书', words))
  return zip.generate({ type: 'nodebuffer' })
}
const send = async (person: Person, query: string, bytes: Buffer) => uploadTo(person, `${address()}?${query}`, { name: '协议书.docx', bytes })
const agreementOf = async (of = town) => (await clerk.read<TemplateView[]>(`/api/towns/${of}/templates`)).find(({ paper }) => paper === 'agreement')!
const drafting = { name: 'draft', what: { issues: '滴水由谁处理。', terms: '檐口加装水槽。', way: '当面履行', performBy: '2026-04-01' } }

async function drafted() {
  const file = await opened(clerk)
  await acted(clerk, file.id, accepting)
  await acted(clerk, file.id, drafting)
  return file.id
}
const printed = async (id: string) => documentText((await clerk.get(`/api/cases/${id}/papers/agreement`)).rawPayload)

test('a changed template is looked at, put in force, and used from then on; what was made before keeps its own, and one can go back', async () => {
  const before = await drafted()
  const looked: TemplateChecked = (await send(clerk, 'seen=0', saying('本镇调解协议书'))).json()
  expect(looked).toMatchObject({ faults: [] })
  expect(looked.text).toContain('本镇调解协议书')
  expect((await agreementOf()).choices).toEqual([])

  expect((await send(clerk, 'seen=0&use=yes', saying('本镇调解协议书'))).json()).toMatchObject({ faults: [], version: 1, towns: ['甲镇'] })
  const after = await drafted()
  expect(await printed(after)).toContain('本镇调解协议书')
  expect(await printed(before)).not.toContain('本镇调解协议书')
  const view = await agreementOf()
  expect(view).toMatchObject({ own: true, choices: [{ version: 1, file: '协议书.docx', by: '演示clerk', moment: '2026-03-02T02:00:00.000Z' }] })
  expect(view.placeholders.find(({ tag }) => tag === 'terms')?.article).toContain('29')

  const acts = await inTowns(rooms.database.app, [town], (tx) => readStreams(tx, town, [after]))
  expect(acts.get(after)?.at(-1)?.outcome.pinned.templates).toEqual([{ paper: 'agreement', hash: view.choices[0]?.hash }])

  expect((await clerk.post(`${address()}/back`, { hash: null, seen: 1 })).json()).toMatchObject({ version: 2 })
  expect(await printed(await drafted())).not.toContain('本镇调解协议书')
  expect((await clerk.post(`${address()}/back`, { hash: view.choices[0]?.hash, seen: 2 })).json()).toMatchObject({ version: 3 })
  expect(await printed(await drafted())).toContain('本镇调解协议书')
  expect((await clerk.get(`${address()}?as=example`)).rawPayload.subarray(0, 2).toString()).toBe('PK')
})

test('one that lost what the law wants is not put in force, and the article is told', async () => {
  const answer: TemplateChecked = (await send(clerk, 'seen=3&use=yes', saying('协议书', '{{terms}}'))).json()

  expect(answer.faults.join()).toMatch(/缺少“协议内容”.*29/)
  expect((await agreementOf()).choices).toHaveLength(3)
})

test('of two who change it at once one is told, and nothing of the first is written over', async () => {
  const both = await Promise.all([send(clerk, 'seen=3&use=yes', saying('甲')), send(clerk, 'seen=3&use=yes', saying('乙'))])

  expect(both.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409])
  expect((await agreementOf()).choices).toHaveLength(4)
})

test('another town has its own; the county changes all of its towns at once', async () => {
  const other = await rooms.as({ post: 'clerk', unit: 'justice-office', town: otherTown })
  expect((await other.read<TemplateView[]>(`/api/towns/${otherTown}/templates`)).find(({ paper }) => paper === 'agreement')?.own).toBe(false)
  expect((await other.get(`${address(otherTown)}?hash=${(await agreementOf()).choices[0]?.hash}`)).statusCode).toBe(404)
  expect(refusalOf(await send(other, 'seen=0', template))).toEqual([403, 'not-your-town'])

  await rooms.also(clerk, { post: 'clerk', town: otherTown, unit: 'justice-office' })
  rooms.on('2026-03-03T02:00:00.000Z')
  expect((await send(clerk, 'seen=4&use=yes&everywhere=yes', saying('全县统一'))).json()).toMatchObject({ version: 5, towns: ['甲镇', '乙镇'] })
})

test('who makes no papers sees no templates; an adviser changes none', async () => {
  const officer = await rooms.as({ post: 'officer', unit: 'justice-office' })
  expect((await officer.get(`/api/towns/${town}/templates`)).statusCode).toBe(200)
  expect(refusalOf(await send(officer, 'seen=0', template))).toEqual([403, 'not-your-post'])
  expect(refusalOf(await clerk.get(`/api/towns/${town}/templates/mediation/constructor`))).toEqual([404, 'not-found'])
})

test('every template of the release names only what its matter has, says all the law wants, and prints', async () => {
  const templates = await clerk.read<TemplateView[]>(`/api/towns/${town}/templates`)
  const faults: string[] = []
  for (const { definition, paper } of templates) {
    const reply = await clerk.get(`/api/towns/${town}/templates/${definition}/${paper}?as=example`)
    if (reply.statusCode !== 200) faults.push(`${definition} ${paper}: ${reply.statusCode === 422 ? reply.json<{ refusal: { says: string } }>().refusal.says : reply.body}`)
  }

  expect(templates.length).toBeGreaterThan(10)
  expect(faults).toEqual([])
})
