import { inflateSync } from 'node:zlib'
import PizZip from 'pizzip'
import { kindOfBytes } from '../spreadsheet/kind-of-bytes.ts'
import { pdfLines } from './pdf-lines.ts'

/** What a file may come to once opened, in bytes. */
const mostInflated = 200_000_000

/** The text of a document somebody sent, as lines; `undefined`: too heavy or damaged, so that nobody can say what is in it. Runs in the worker. */
export function documentLines(bytes: Uint8Array): string | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.subarray(0, 5).toString('latin1') === '%PDF-') return pdfLines(view, (stream) => inflateSync(stream, { maxOutputLength: mostInflated }))
  const kind = kindOfBytes(view, mostInflated)
  if (kind === 'zip') return packageLines(view)
  if (kind === 'compound') return compoundLines(view)
  return kind === 'text' || kind === 'page' ? view.toString('utf8') : kind === 'too-heavy' || kind === 'damaged' ? undefined : ''
}

/** Word, Excel, PowerPoint and OFD alike: parts of XML, whose paragraphs, cells and stretches end in known tags. */
function packageLines(bytes: Buffer): string | undefined {
  try {
    const parts = new PizZip(bytes)
    const lines: string[] = []
    for (const [path, part] of Object.entries(parts.files)) if (/\.(xml|txt)$/i.test(path) && !part.dir) lines.push(xmlLines(part.asText()))
    return lines.join('\n')
  } catch {
    return undefined
  }
}

const ends = /<\/(?:w:p|a:p|si|is|c|ofd:TextCode|ofd:TextObject)>|<(?:w:br|w:cr|w:tab)\b[^>]*>/g
const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function xmlLines(xml: string): string {
  return xml.replaceAll(ends, '\n').replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#x[\da-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, entity)
}

/** One of the five names, or the number of a sign. */
function entity(written: string): string {
  const word = written.slice(1, -1).toLowerCase()
  if (!word.startsWith('#')) return names[word] ?? ''
  const code = word.startsWith('#x') ? Number.parseInt(word.slice(2), 16) : Number(word.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Documents of before keep their text in two bytes a sign somewhere in the file: looked at from both, with what is no text as an end of line. */
function compoundLines(bytes: Buffer): string {
  return [bytes, bytes.subarray(1)].map((half) => half.toString('utf16le').replaceAll(/[^\p{Script=Han}\p{L}\p{N}\p{P}\p{Zs}★☆]+/gu, '\n')).join('\n')
}
