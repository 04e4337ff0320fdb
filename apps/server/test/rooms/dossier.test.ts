import type { DossierView } from '@zhenzhi/contract'
import PizZip from 'pizzip'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentText } from '../../src/outside/document/document-text.ts'
import { inTowns } from '../../src/store/in-towns.ts'
import { town } from '../database.ts'
import { accepting, acted, disputeWhat, opened } from '../disputes.ts'
import { picture, uploaded } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let clerk: Person
let file: string
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  file = (await opened(clerk)).id
  await acted(clerk, file, accepting)
  await acted(clerk, file, { name: 'draft', what: { issues: '滴水由谁处理。', terms: '檐口加装水槽。', way: '当面履行', performBy: '2026-04-01' } })
  const signedCopy = [(await uploaded(clerk, { town, case: file })).id]
  await acted(clerk, file, { name: 'sign', day: '2026-03-02', what: { signedCopy } })
})
beforeEach(() => rooms.on('2026-03-02T02:00:00.000Z'))
afterAll(() => rooms.close())

const bound = async (as = 'docx', person = clerk) => (await person.get(`/api/cases/${file}/dossier/file?as=${as}`)).rawPayload

test('the dossier holds every paper, the photograph and what was done, tells what is wanting, and is logged', async () => {
  const text = documentText(await bound())

  for (const words of ['矛盾纠纷调解卷宗', '卷 内 目 录', '人民调解协议书', '檐口加装水槽。', '办理经过', '签字页.png', '装订日期']) expect(text).toContain(words)
  const view = await clerk.read<DossierView>(`/api/cases/${file}/dossier`)
  expect(view).toMatchObject({ files: 1, prints: [{ nth: 1 }] })
  expect(view.papers).toContain('人民调解协议书')
  const { rows } = await inTowns(rooms.database.app, [town], (tx) => tx.query<{ detail: unknown }>("SELECT detail FROM z.audit WHERE verb = 'dossier'"))
  expect(rows).toEqual([{ detail: { as: 'docx', nth: 1 } }])
})

test('a second print is the first to the byte, another day and by somebody else; once the case went on it says that it corrects', async () => {
  const first = await bound()
  rooms.on('2026-03-09T02:00:00.000Z')
  const colleague = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  expect((await bound('docx', colleague)).equals(first)).toBe(true)

  await acted(clerk, file, { name: 'visit', day: '2026-03-09', what: { visitNote: '双方关系平和。', performed: true } })
  expect(documentText(await bound())).toContain('2026年3月9日（第2次，更正：与2026年3月2日第1次装订的内容不同，以本次为准）')
  expect((await clerk.read<DossierView>(`/api/cases/${file}/dossier`)).prints).toMatchObject([{ nth: 1 }, { nth: 2 }])
})

test('the archive holds the dossier, each paper and each file under plain names, and nothing of the camera', async () => {
  const zip = new PizZip(await bound('zip'))
  const names = Object.keys(zip.files)

  expect(names[0]).toBe('卷宗.docx')
  expect(names.filter((name) => name.startsWith('文书/')).length).toBeGreaterThan(0)
  const photograph = names.find((name) => name.startsWith('附件/001'))!
  expect(zip.file(photograph)!.asNodeBuffer().equals(picture)).toBe(true)
})

test('who may not see the case finds none, and a post that may not know names binds none', async () => {
  const elsewhere = await rooms.as({ post: 'grid-worker', places: [] })
  expect(refusalOf(await elsewhere.get(`/api/cases/${file}/dossier/file`))).toEqual([404, 'not-found'])
  const leader = await rooms.as({ post: 'administrator' })
  expect((await leader.get(`/api/cases/${file}/dossier`)).statusCode).toBeGreaterThanOrEqual(403)
})

test('a case entered from photographed paper keeps the pictures with the act that was entered, and binds them', async () => {
  const colleague = await rooms.as({ post: 'clerk', unit: 'justice-office' })
  const [first, second] = [await uploaded(colleague, { town }), await uploaded(colleague, { town })]
  const entered = await opened(colleague, { enteredFor: '东村调解员', what: { ...disputeWhat(), fromPaper: [first.id, second.id] } })

  expect(entered.timeline[0]).toMatchObject({ enteredFor: '东村调解员', fromPaper: [first.id, second.id] })
  expect(entered.files.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort())
  const text = documentText((await colleague.get(`/api/cases/${entered.id}/dossier/file`)).rawPayload)
  expect(text.split('纸质材料照片').length).toBeGreaterThan(2)
  expect(refusalOf(await clerk.get(`/api/files/${(await uploaded(colleague, { town })).id}`))).toEqual([404, 'not-found'])
})
