import PizZip from 'pizzip'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * What a .docx of our own making says: headers first, then the text, a line per paragraph, a tab between cells. Numbers of pages and
 * footers are not text. Throws on what is not a .docx.
 */
export function documentText(docx: Buffer): string {
  const zip = new PizZip(docx)
  const headers = Object.keys(zip.files).filter((path) => /^word\/header\d*\.xml$/.test(path)).toSorted()
  const parts = [...headers, 'word/document.xml'].map((path) => {
    const part = zip.file(path)
    if (part === null) throw new Error(`no ${path}: not a .docx`)
    return textOf(part.asText())
  })
  return parts.join('')
}

/** Text runs, breaks, tabs, and the ends of paragraphs and cells; everything else is form. */
const telling = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|cr|tab)(?: [^>]*)?\/>|<\/w:(p|tc|tr)>/g

function textOf(xml: string): string {
  // a tab stop of a paragraph's form is written like a tab of its text
  const found = xml.replaceAll(/<w:tabs>.*?<\/w:tabs>/gs, '').matchAll(telling)
  const pieces: string[] = []
  for (const [, words, mark, end] of found) {
    if (words !== undefined) pieces.push(unescapeXml(words))
    // the last paragraph of a cell ends with it, the last cell of a row with the row
    else if (end === 'tc' || end === 'tr') pieces.splice(-1, 1, end === 'tc' ? '\t' : '\n')
    else pieces.push(mark === 'tab' ? '\t' : '\n')
  }
  return pieces.join('')
}

function unescapeXml(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
  })
}
