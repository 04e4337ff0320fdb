import PizZip from 'pizzip'

const mostUnpacked = 60_000_000
const mostParts = 2000

/** Sentences for parts that run, fetch or hide something, by what their path or text shows. */
const forbidden: readonly { in: RegExp; text?: RegExp; says: string }[] = [
  { in: /vbaProject\.bin$|vbaData\.xml$/i, says: '模板里带有宏，请另存为不带宏的 .docx 后再上传。' },
  { in: /^\[Content_Types\]\.xml$/, text: /macroEnabled/i, says: '模板里带有宏，请另存为不带宏的 .docx 后再上传。' },
  { in: /\.rels$/, text: /TargetMode\s*=\s*["']External["']/i, says: '模板里有外部链接（网址、链接的图片或文件），请去掉链接，图片改为直接插入。' },
  { in: /^word\/(embeddings|activeX)\//i, says: '模板里嵌有别的文件或控件，请删去后再上传。' },
  { in: /\.xml$/, text: /<w:altChunk\b/i, says: '模板里嵌有别的文件或控件，请删去后再上传。' },
  { in: /^word\/document\d*\.xml$/, text: /<w:(ins|del|moveFrom|moveTo)\s/, says: '模板里还有没有接受的修订，请在“审阅”里接受或拒绝全部修订后再上传。' },
]

/** A .docx opened with care: undefined where it is none, too large once unpacked, or too many pieces. */
export function openTemplate(bytes: Buffer): PizZip | undefined {
  try {
    const zip = new PizZip(bytes)
    const parts = Object.values(zip.files)
    const unpacked = parts.reduce((sum, part) => sum + sizeOf(part), 0)
    return parts.length > mostParts || unpacked > mostUnpacked || zip.file('word/document.xml') === null ? undefined : zip
  } catch {
    return undefined
  }
}

function sizeOf(part: unknown): number {
  const inner: unknown = typeof part === 'object' && part !== null && '_data' in part ? part._data : undefined
  return typeof inner === 'object' && inner !== null && 'uncompressedSize' in inner && typeof inner.uncompressedSize === 'number' ? inner.uncompressedSize : 0
}

/** What in the package may not be there, a sentence each. */
export function packageFaults(zip: PizZip): string[] {
  const found = Object.keys(zip.files).flatMap((path) => forbidden.flatMap((one) =>
    (one.in.test(path) && (one.text === undefined || one.text.test(zip.file(path)?.asText() ?? '')) ? [one.says] : [])))
  return [...new Set(found)]
}

/** Parts of a document in which tags stand. */
export const spoken = /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/
