import PizZip from 'pizzip'

/** Earlier than this a ZIP archive cannot say. */
const day = new Date(Date.UTC(1980, 0, 1, 12))
const stamp = '1980-01-01T00:00:00Z'

/**
 * The same document written without the time it was made, so that equal content is equal bytes and a file is known by its hash.
 * `edit` may change a part on the way.
 */
export function settlePackage(docx: PizZip, edit: (path: string, xml: string) => string = (_, xml) => xml): Buffer {
  const settled = new PizZip()
  for (const path of Object.keys(docx.files).toSorted(contentTypesFirst)) {
    const file = docx.files[path]
    if (file === undefined || file.dir) continue
    const isXml = /\.(xml|rels)$/.test(path)
    const content = isXml ? edit(path, withoutTime(path, file.asText())) : file.asNodeBuffer()
    settled.file(path, content, { date: day })
  }
  return settled.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The order the packaging convention advises; then by bytes. */
function contentTypesFirst(a: string, b: string): number {
  const first = '[Content_Types].xml'
  if (a === first || b === first) return a === b ? 0 : a === first ? -1 : 1
  return a < b ? -1 : 1
}

function withoutTime(path: string, xml: string): string {
  if (path !== 'docProps/core.xml') return xml
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, `$1${stamp}$2`)
}
