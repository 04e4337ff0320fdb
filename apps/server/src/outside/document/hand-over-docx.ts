import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import PizZip from 'pizzip'
import { cleanText } from './clean-text.ts'
import { demoHeaders, pageNumbers } from './page-edge.ts'
import { settlePackage } from './settle-package.ts'
import { faces, sheet, size } from './sheet.ts'

export interface HandOverSheet {
  town: string
  day: string
  /** Null: matters that nobody looked after. */
  from: string | null
  to: string
  supervisor: string
  by: string
  lines: readonly { title: string; number: string; stage: string; due: string; to: string }[]
  demo: boolean
}

const small = 24

function run(text: string, more: { bold?: boolean; big?: boolean } = {}): TextRun {
  return new TextRun({ text: cleanText(text), font: more.big ? faces.hei : faces.fangsong, size: more.big ? size.third : small, bold: more.bold ?? false })
}

function words(text: string): Paragraph {
  return new Paragraph({ children: [run(text)], spacing: { before: 80, after: 80 } })
}

function cells(texts: readonly string[], heading = false): TableRow {
  return new TableRow({
    tableHeader: heading, cantSplit: true,
    children: texts.map((text) => new TableCell({ children: [new Paragraph({ children: [run(text, { bold: heading })] })] })),
  })
}

/** The list of what was handed over, on A4, for both and the supervisor to sign: what, which, how far, until when, to whom. */
export async function handOverDocx({ town, day, from, to, supervisor, by, lines, demo }: HandOverSheet): Promise<Buffer> {
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [cells(['序号', '交接内容', '编号', '进度', '期限', '接手人'], true), ...lines.map((line, at) => cells([String(at + 1), line.title, line.number, line.stage, line.due, line.to]))],
  })
  const document = new Document({
    creator: '镇治', title: '交接清单', evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: sheet, footers: pageNumbers(), ...(demo ? { headers: demoHeaders() } : {}),
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [run(`${town}工作交接清单`, { big: true })], spacing: { after: 240 } }),
        words(`移交人：${from ?? '（无人负责的事项）'}　　接手人：${to}　　监交人：${supervisor === '' ? '＿＿＿＿' : supervisor}`),
        words(`交接日期：${day}　　经办的管理员：${by}　　共 ${lines.length} 项`),
        table,
        words('以上各项已经当面逐项核对，从交接之日起由接手人办理。'),
        words('移交人签字：＿＿＿＿＿＿＿＿　　　接手人签字：＿＿＿＿＿＿＿＿'),
        words('监交人签字：＿＿＿＿＿＿＿＿　　　日期：＿＿＿＿年＿＿月＿＿日'),
      ],
    }],
  })
  return settlePackage(new PizZip(await Packer.toBuffer(document)))
}
