import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { town } from '../database.ts'
import { picture, upload } from '../files.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'
import { uploadSheet } from '../spreadsheets.ts'
import { workbook } from '../workbook.ts'

let rooms: Rooms
let clerk: Person
beforeAll(async () => {
  rooms = await roomsOn()
  clerk = await rooms.as({ post: 'clerk', unit: 'justice-office' })
})
afterAll(() => rooms.close())

const script = '<script>document.title="run"</script>'

test.each([
  ['drawing.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="run()"/>`)],
  ['drawing.png', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
  ['page.pdf', Buffer.from(`<!doctype html>${script}`)],
  ['picture.gif', Buffer.from(`GIF89a/*${script}*/=1`)],
  ['program.docx', Buffer.from('MZ\u0090\u0000')],
  ['archive.zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)])],
  ['script.js', Buffer.from('run()')],
  ['template.docm', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)])],
])('%s is refused by what it is, whatever it is called', async (name, bytes) => {
  expect(refusalOf(await upload(clerk, { town }, { name, bytes }))).toEqual([422, 'attachment-wrong'])
})

test.each([
  ['a picture with a page behind it', 'a.png', Buffer.concat([picture, Buffer.from(script)]), 'image/png'],
  ['a PDF with a page in it', 'a.pdf', Buffer.from(`%PDF-1.7\n%${script}`), 'application/pdf'],
  ['a film that begins as a page', 'a.mp4', Buffer.concat([Buffer.from('\u0000\u0000\u0000\u0018ftypmp42'), Buffer.from(script)]), 'application/octet-stream'],
])('%s is shown as what it was taken for, and as nothing else', async (...[, name, bytes, type]) => {
  const kept = await upload(clerk, { town }, { name, bytes })
  const shown = await clerk.get(`/api/files/${kept.json<{ id: string }>().id}`)

  expect([shown.statusCode, shown.headers['content-type'], shown.headers['x-content-type-options'], shown.headers['cache-control']]).toEqual([200, type, 'nosniff', 'private, no-store'])
  expect(String(shown.headers['content-security-policy'])).toContain(`default-src 'none'`)
  expect(String(shown.headers['content-disposition'])).toMatch(type === 'application/octet-stream' ? /^attachment;/ : /^inline;/)
  expect(type === 'image/png' && shown.body.includes('script')).toBe(false)
})

/** A sheet of so many bytes of nothing, a thousandth of it when packed, that says it comes to so many. */
function bomb({ comes, says }: { comes: number; says: number }): Buffer {
  const zip = new PizZip(workbook({ rows: [['日期', '事由'], ['2026-01-05', '院墙']] }))
  zip.file('xl/worksheets/sheet1.xml', Buffer.alloc(comes, ' '), { binary: true })
  const bytes: Buffer = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
  for (const [mark, at] of [[0x04034b50, 22], [0x02014b50, 24]] as const) {
    for (let place = 0; place + 46 < bytes.length; place += 1) if (bytes.readUInt32LE(place) === mark && bytes.readUInt32LE(place + at) === comes) bytes.writeUInt32LE(says, place + at)
  }
  return bytes
}

const MB = 1_000_000

test.each([['says so', { comes: MB, says: 450 * MB }], ['lies about it', { comes: 40 * MB, says: 2000 }]])('a spreadsheet that grows a thousandfold and %s is refused soon, and the server answers meanwhile', async (_, size) => {
  const bytes = bomb(size)
  const began = performance.now()
  const refused = uploadSheet(clerk, bytes, { name: '台账.xlsx' })
  const health: number[] = []
  while (health.length < 5) {
    const asked = performance.now()
    expect((await rooms.app.inject('/healthz')).statusCode).toBe(200)
    health.push(performance.now() - asked)
  }

  expect((await refused).statusCode).toBeGreaterThanOrEqual(413)
  expect((await refused).statusCode).toBeLessThan(423)
  expect(performance.now() - began).toBeLessThan(20_000)
  expect(Math.max(...health)).toBeLessThan(2000)
})
