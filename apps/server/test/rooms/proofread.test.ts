import type { ProofRead } from '@zhenzhi/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { county, town } from '../database.ts'
import { uploadTo } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

let rooms: Rooms
let writer: Person
beforeAll(async () => {
  rooms = await roomsOn()
  writer = await rooms.as({ post: 'report-writer' })
})
afterAll(() => rooms.close())

const url = `/api/towns/${town}/proofreading`
const wrong = '全年共调解纠纷28件，其中邻里纠纷12件、婚姻家庭纠纷9件、土地纠纷8件。'
const right = '全年共调解纠纷29件，其中邻里纠纷12件、婚姻家庭纠纷9件、土地纠纷8件。'

const send = (name: string, bytes: Buffer) => uploadTo(writer, `${url}/file`, { name, bytes })

test('a pasted text comes back with what an editor would mark in it, and a right one without', async () => {
  const { text, findings } = (await writer.post(url, { text: wrong })).json<ProofRead>()

  expect(text).toBe(wrong)
  expect(findings.map(({ certainty, start, end, quote }) => [certainty, text.slice(start, end) === quote])).toEqual([['A', true]])
  expect((await writer.post(url, { text: right, year: 2025 })).json<ProofRead>().findings).toEqual([])
  expect((await (await rooms.as({ post: 'county-desk', town: county })).post(url, { text: right })).statusCode).toBe(200)
})

test('a report of the own town knows its name, one of another town is not held against it', async () => {
  const names = async (text: string) => (await writer.post(url, { text })).json<ProofRead>().findings.filter(({ check }) => check === 'foreign-places').map(({ quote }) => quote)
  const own = (await rooms.system.names.towns()).find(({ id }) => id === town)?.name ?? ''
  const report = (name: string, told: string) => `${name}2025年法治政府建设年度报告\n一、主要举措和成效\n2025年，${name}扎实推进法治政府建设，${told}。`

  expect(await names(report(own, '虎门镇荣获先进'))).toEqual(['虎门镇'])
  expect(await names(report('虎门镇', '群众满意'))).toEqual([])
})

test('a text file is read in UTF-8 and in GB18030; what is no text, too long or marked secret is told so', async () => {
  // 其中: the bytes of GB18030
  const gb = Buffer.concat([Buffer.from([0xc6, 0xe4, 0xd6, 0xd0])])
  expect((await send('a.txt', gb)).json<ProofRead>().text).toBe('其中')
  expect((await send('b.txt', Buffer.from(`\uFEFF${wrong}`))).json<ProofRead>()).toMatchObject({ text: wrong, findings: [{ certainty: 'A' }] })

  expect(refusalOf(await send('c.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])))).toEqual([422, 'attachment-wrong'])
  expect(refusalOf(await send('d.docx', Buffer.from('PK\u0003\u0004not a zip')))).toEqual([422, 'attachment-wrong'])
  expect(refusalOf(await send('e.txt', Buffer.from('字'.repeat(100_001))))[1]).toBe('too-large')
  expect(refusalOf(await writer.post(url, { text: '机密★1年\n关于某事的报告' }))[1]).toBe('secret-mark')
})
