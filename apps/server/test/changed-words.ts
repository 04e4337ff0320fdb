import PizZip from 'pizzip'

/** A Word document with other words in it, as somebody changes a template. */
export function changedWords(docx: Buffer, from: string, to: string): Buffer {
  const zip = new PizZip(docx)
  const xml = zip.file('word/document.xml')?.asText() ?? ''
  if (!xml.includes(from)) throw new Error(`the document does not say ${from}`)
  zip.file('word/document.xml', xml.replaceAll(from, to))
  return zip.generate({ type: 'nodebuffer' })
}
