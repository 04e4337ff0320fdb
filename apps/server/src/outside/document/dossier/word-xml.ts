/** Text that may stand in XML: no control character, and what would be read as markup written out. */
function xmlText(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

interface Look {
  size?: number
  face?: 'fangsong' | 'hei' | 'title'
  align?: 'left' | 'center' | 'right'
  /** Room above, in twips. */
  before?: number
  bookmark?: { id: number; name: string }
  breaks?: true
}

const faces = { fangsong: '仿宋_GB2312', hei: '黑体', title: '方正小标宋简体' } as const

function runLook({ size = 28, face = 'fangsong' }: Look): string {
  const name = faces[face]
  return `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
}

export function run(text: string, look: Look = {}): string {
  return text.split('\n').map((line, at) => `<w:r>${runLook(look)}${at === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`).join('')
}

export function paragraph(text: string, look: Look = {}): string {
  return paragraphOf(run(text, look), look)
}

/** The number of the page a bookmark stands on, reckoned by whatever opens the document. */
export function pageOf(bookmark: string, look: Look = {}): string {
  const part = (type: string) => `<w:r>${runLook(look)}<w:fldChar w:fldCharType="${type}"${type === 'begin' ? ' w:dirty="true"' : ''}/></w:r>`
  return `${part('begin')}<w:r>${runLook(look)}<w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>${part('separate')}${run('　', look)}${part('end')}`
}

export function paragraphOf(runs: string, { align = 'left', before = 0, bookmark, breaks }: Look = {}): string {
  const [start, end] = bookmark === undefined ? ['', ''] : [`<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>`, `<w:bookmarkEnd w:id="${bookmark.id}"/>`]
  const page = breaks === true ? '<w:pageBreakBefore/>' : ''
  return `<w:p><w:pPr>${page}<w:spacing w:before="${before}" w:after="60"/><w:jc w:val="${align}"/></w:pPr>${start}${runs}${end}</w:p>`
}

/** Cells hold paragraphs. `widths` in twips; the first row is printed again at the head of every page. */
export function table(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const lines = rows.map((cells, at) => {
    const filled = cells.map((cell, column) => `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${cell}</w:tc>`).join('')
    return `<w:tr><w:trPr><w:cantSplit/>${at === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${filled}</w:tr>`
  }).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl>`
}

/** A picture in the line; `width` and `height` in pixels, made to fit a page. */
export function picture({ id, relation, width, height }: { id: number; relation: string; width: number; height: number }): string {
  const scale = Math.min(5_600_000 / Math.max(1, width), 7_200_000 / Math.max(1, height))
  const [cx, cy] = [Math.round(width * scale), Math.round(height * scale)]
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="picture${id}"/>`
    + '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    + `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="${id}" name="picture${id}"/><pic:cNvPicPr/></pic:nvPicPr>`
    + `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
    + `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}
