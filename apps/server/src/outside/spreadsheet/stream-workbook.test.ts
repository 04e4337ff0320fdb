import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { streamWorkbook } from './stream-workbook.ts'
import type { StreamedCell } from './streamed-sheet.ts'

const columns = ['摘要', '日期', '金额', '人次', '编号'].map((title) => ({ title, width: 12 }))
const about = { name: '导出说明', rows: () => [['事项', '矛盾纠纷调解'], ['谁', '=cmd|x']] }
const moment = new Date('2026-03-02T02:00:00Z')

async function* pagesOf(...pages: StreamedCell[][][]) {
  yield* pages
}

test('days, money and numbers come back as such; what looks like a formula, and a number too long for one, as the text it is', async () => {
  const row: StreamedCell[] = ['院墙 <相邻> & "漏水"\u0001', { day: '2026-03-02' }, { money: '1234567' }, { number: '-12' }, { number: '202603021234567890' }]
  const odd: StreamedCell[] = ['=HYPERLINK("x")', null, { money: '-5' }, { number: 'x' }, '+1']
  const bytes = await buffer(streamWorkbook({ name: '矛盾纠纷/调解', columns, pages: pagesOf([row], [odd]), about, moment }))
  const book = read(bytes, { cellDates: true, cellFormula: true, cellStyles: true })
  const sheet = book.Sheets['矛盾纠纷 调解']!

  expect(book.SheetNames).toEqual(['矛盾纠纷 调解', '导出说明'])
  expect(utils.sheet_to_json(sheet, { header: 1, raw: true })).toEqual([
    ['摘要', '日期', '金额', '人次', '编号'], ['院墙 <相邻> & "漏水"', expect.any(Date), 12345.67, -12, '202603021234567890'], ['=HYPERLINK("x")', undefined, -0.05, 'x', '+1'],
  ])
  expect(sheet['B2'].w).toBe('2026-03-02')
  expect(Object.values(sheet).filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([])
  expect(sheet['!autofilter']).toEqual({ ref: 'A1:E3' })
  expect(utils.sheet_to_json(book.Sheets['导出说明']!, { header: 1 })).toEqual([['事项', '矛盾纠纷调解'], ['谁', '=cmd|x']])
})

test('an export that is broken off asks for no more pages, and one that fails ends with the fault', async () => {
  const asked = { pages: 0, over: false }
  async function* endless() {
    try {
      for (;;) {
        asked.pages += 1
        yield Array.from({ length: 500 }, () => [Math.random().toString(36).repeat(20)])
        await wait(1)
      }
    } finally {
      asked.over = true
    }
  }
  const file = streamWorkbook({ name: '表', columns: columns.slice(0, 1), pages: endless(), about, moment })
  file.on('data', () => asked.pages > 3 && file.destroy())
  await new Promise((done) => file.on('close', done))
  await expect.poll(() => asked.over).toBe(true)
  expect(asked.pages).toBeLessThan(50)

  async function* failing() {
    yield [['一']]
    throw new Error('the database is gone')
  }
  await expect(buffer(streamWorkbook({ name: '表', columns: columns.slice(0, 1), pages: failing(), about, moment }))).rejects.toThrow('the database is gone')
})
