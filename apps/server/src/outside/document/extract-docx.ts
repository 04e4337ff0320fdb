import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import PizZip from 'pizzip'
import { cleanText } from './clean-text.ts'
import { demoHeaders, pageNumbers } from './page-edge.ts'
import { settlePackage } from './settle-package.ts'
import { faces, sheet, size } from './sheet.ts'

export interface ExtractSheet {
  town: string
  day: string
  cases: readonly {
    title: string
    state: string
    opened: string
    source: string
    office: string
    kept: string
    told: readonly { role: string; basis: string; day: string; former: boolean; parts: readonly { title: string; value: string }[] }[]
    readings: readonly { moment: string; name: string; post: string; verb: string; purpose: string | null }[]
  }[]
  elsewhere: readonly { office: string; cases: number }[]
  notes: readonly string[]
  demo: boolean
}

const small = 24

function run(text: string, more: { bold?: boolean; big?: boolean } = {}): TextRun {
  return new TextRun({ text: cleanText(text), font: more.big ? faces.hei : faces.fangsong, size: more.big ? size.third : small, bold: more.bold ?? false })
}

function words(text: string, bold = false): Paragraph {
  return new Paragraph({ children: [run(text, { bold })], spacing: { before: 80, after: 80 } })
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): Table {
  const row = (texts: readonly string[], heading: boolean) => new TableRow({
    tableHeader: heading, cantSplit: true, children: texts.map((text) => new TableCell({ children: [new Paragraph({ children: [run(text, { bold: heading })] })] })),
  })
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(head, true), ...lines.map((line) => row(line, false))] })
}

function caseParts(one: ExtractSheet['cases'][number], at: number): (Paragraph | Table)[] {
  const told = one.told.map(({ role, parts, day, former, basis }) =>
    [`${role}${former ? '（更正前）' : ''}`, parts.map(({ title, value }) => `${title}：${value}`).join('；'), day, basis])
  const readings = one.readings.map(({ moment, name, post, verb, purpose }) => [moment, [name, post].filter((text) => text !== '').join('，'), verb, purpose ?? ''])
  return [
    words(`${at + 1}．${one.title}（${one.opened} 登记，${one.state}）`, true),
    words(`来源：${one.source}　　保管：${one.office}　　保存期限：${one.kept}`),
    table(['作为', '内容', '提供日期', '收集依据'], told),
    words(`谁看过（最近 ${one.readings.length} 次）`),
    ...(readings.length === 0 ? [words('没有查看记录。')] : [table(['时间', '查看人', '做了什么', '用途'], readings)]),
  ]
}

/** What is kept about one person, on A4, to be handed to them: what, from where, on what basis, until when, and who read it. */
export async function extractDocx({ town, day, cases, elsewhere, notes, demo }: ExtractSheet): Promise<Buffer> {
  const document = new Document({
    creator: '镇治', title: '个人信息清单', evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: sheet, footers: pageNumbers(), ...(demo ? { headers: demoHeaders() } : {}),
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [run('个人信息清单', { big: true })], spacing: { after: 240 } }),
        words(`${town}　　制作日期：${day}　　共 ${cases.length} 件`),
        ...cases.flatMap(caseParts),
        ...elsewhere.map(({ office, cases: number }) => words(`另有 ${number} 件由${office}保管，请向该科室提出。`)),
        ...notes.map((note) => words(note)),
        words('收到人签字：＿＿＿＿＿＿＿＿　　　日期：＿＿＿＿年＿＿月＿＿日'),
      ],
    }],
  })
  return settlePackage(new PizZip(await Packer.toBuffer(document)))
}
