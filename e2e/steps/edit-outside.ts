import PizZip from 'pizzip'

/**
 * A Word document as it comes back from whoever edited it with changes tracked: one number deleted and another inserted, and a word likewise. Written
 * as WPS and Word write it; a number that a letter prints is a run of its own.
 */
export function editTracked(docx: Buffer, changes: readonly { from: string; to: string }[]): Buffer {
  const zip = new PizZip(docx)
  const path = 'word/document.xml'
  const before = zip.file(path)?.asText() ?? ''
  const after = changes.reduce((xml, change, at) => trackOne(xml, change, at), before)
  zip.file(path, after)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function trackOne(xml: string, { from, to }: { from: string; to: string }, at: number): string {
  const run = new RegExp(`<w:r(?: [^>]*)?>((?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t([^>]*)>([^<]*)${from}([^<]*)</w:t></w:r>`)
  const found = run.exec(xml)
  if (found === null) throw new Error(`no run says ${from}`)
  const [whole, style = '', space = '', before = '', after = ''] = found
  const by = `w:id="${9000 + at * 2}" w:author="演示·外面的人" w:date="2026-01-20T09:00:00Z"`
  const plain = (text: string) => (text === '' ? '' : `<w:r>${style}<w:t xml:space="preserve">${text}</w:t></w:r>`)
  return xml.replace(whole, () => [
    plain(before), `<w:del ${by}><w:r>${style}<w:delText${space}>${from}</w:delText></w:r></w:del>`,
    `<w:ins ${by.replace(`"${9000 + at * 2}"`, `"${9001 + at * 2}"`)}><w:r>${style}<w:t${space}>${to}</w:t></w:r></w:ins>`, plain(after),
  ].join(''))
}
