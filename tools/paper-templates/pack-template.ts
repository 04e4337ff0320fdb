import { Document, Packer } from 'docx'
import type { FileChild } from 'docx'
import PizZip from 'pizzip'
import { demoHeader, pageOfPages } from './form.ts'

const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1588, header: 1134, footer: 1134 },
}

/** With Chinese for Latin text too, LibreOffice breaks a line within a number. */
const run = { font: '仿宋_GB2312', size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } }

/** A template's bytes, the same whenever it is made: a template is known by the hash of its content. */
export async function packTemplate(name: string, children: readonly FileChild[]): Promise<Buffer> {
  const document = new Document({
    creator: '镇治', title: name,
    styles: { default: { document: { run } } },
    sections: [{ properties: { page }, headers: { default: demoHeader() }, footers: { default: pageOfPages() }, children: [...children] }],
  })
  return withoutTime(new PizZip(await Packer.toBuffer(document)))
}

function withoutTime(made: PizZip): Buffer {
  const settled = new PizZip()
  const date = new Date(Date.UTC(1980, 0, 1, 12))
  for (const [path, file] of Object.entries(made.files).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (file.dir) continue
    settled.file(path, file.asText().replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$11980-01-01T00:00:00Z'), { date })
  }
  return settled.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
