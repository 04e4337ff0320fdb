import type { BookFault } from './book.ts'

/** A workbook of today (a zip), one of before (a compound file), or why it is neither. Looks at first bytes and at what the zip says of itself. */
export function kindOfBytes(bytes: Uint8Array, mostInflated: number): 'zip' | 'compound' | Extract<BookFault, 'not-a-book' | 'text' | 'page' | 'too-heavy' | 'damaged' | 'empty'> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.length === 0) return 'empty'
  if (view.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return 'compound'
  if (view.subarray(0, 4).equals(Buffer.from('504b0304', 'hex'))) return zipFault(view, mostInflated) ?? 'zip'
  if (!isText(view)) return 'not-a-book'
  return /<(html|table|!doctype|\?xml)/i.test(view.subarray(0, 4000).toString('latin1')) ? 'page' : 'text'
}

function zipFault(view: Buffer, mostInflated: number): 'damaged' | 'too-heavy' | undefined {
  const end = view.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + 20 > view.length) return 'damaged'
  let at = view.readUInt32LE(end + 16)
  let inflated = 0
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) return 'damaged'
    inflated += view.readUInt32LE(at + 24)
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return inflated > mostInflated ? 'too-heavy' : undefined
}

/** No control characters but those of lines and tabs: UTF-8, GBK and UTF-16 with its mark all pass. */
function isText(view: Buffer): boolean {
  const first = view.subarray(0, 4000)
  if (first[0] === 0xff && first[1] === 0xfe) return true
  return first.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
}
