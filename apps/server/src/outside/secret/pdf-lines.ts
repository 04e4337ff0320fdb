/** Of glyph numbers, the text they stand for. */
type Glyphs = ReadonlyMap<number, string>

const mostStreams = 5000

/**
 * The text of a PDF as far as it says which glyph is which sign: every stream is opened, every table of signs read, and every string shown is
 * read by each of them. It draws no page: what stands in one text operator is one line. A picture has no text.
 */
export function pdfLines(bytes: Buffer, inflate: (stream: Buffer) => Buffer): string {
  const contents: string[] = []
  const tables: Glyphs[] = []
  let at = 0
  for (let count = 0; count < mostStreams; count += 1) {
    const start = bytes.indexOf('stream', at)
    if (start < 0) break
    const end = bytes.indexOf('endstream', start)
    if (end < 0) break
    at = end + 9
    const text = opened(bytes.subarray(start + 6, end), inflate)
    if (text.includes('begincmap')) tables.push(glyphsIn(text))
    else if (/T[jJ]|['"]\s/.test(text)) contents.push(text)
  }
  return contents.flatMap((content) => shownIn(content, tables)).join('\n')
}

function opened(raw: Buffer, inflate: (stream: Buffer) => Buffer): string {
  const body = raw.subarray(raw[0] === 13 ? 2 : 1)
  try {
    return inflate(body).toString('latin1')
  } catch {
    return body.toString('latin1')
  }
}

const code = '<([\\da-fA-F]+)>\\s*'

function glyphsIn(table: string): Glyphs {
  const glyphs = new Map<number, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of block.matchAll(new RegExp(code + code, 'g'))) glyphs.set(Number.parseInt(from, 16), utf16(to))
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of block.matchAll(new RegExp(code + code + code, 'g'))) addRange(glyphs, { from, to, first })
    for (const [, from = '', , list = ''] of block.matchAll(new RegExp(`${code}${code}\\[([^\\]]*)\\]`, 'g'))) {
      [...list.matchAll(/<([\da-fA-F]+)>/g)].forEach(([, to = ''], index) => glyphs.set(Number.parseInt(from, 16) + index, utf16(to)))
    }
  }
  return glyphs
}

function addRange(glyphs: Map<number, string>, { from, to, first }: { from: string; to: string; first: string }): void {
  const [low, high, sign] = [Number.parseInt(from, 16), Number.parseInt(to, 16), utf16(first).codePointAt(0) ?? 0]
  for (let glyph = low; glyph <= high && glyph - low < 65_536; glyph += 1) {
    const point = sign + glyph - low
    if (point <= 0x10ffff) glyphs.set(glyph, String.fromCodePoint(point))
  }
}

function utf16(hex: string): string {
  const bytes = Buffer.from(hex.length % 4 === 0 ? hex : hex.padStart(Math.ceil(hex.length / 4) * 4, '0'), 'hex')
  return bytes.swap16().toString('utf16le')
}

/** Each operator that shows text, by every table, and as the signs themselves where it has none. */
function shownIn(content: string, tables: readonly Glyphs[]): string[] {
  const operators = content.matchAll(/(\[(?:[^\]\\]|\\.)*\]|<[\da-fA-F\s]*>|\((?:[^()\\]|\\.)*\))\s*(?:TJ|Tj|'|")/g)
  return [...operators].flatMap(([, shown = '']) => {
    const pieces = [...shown.matchAll(/<([\da-fA-F\s]*)>|\(((?:[^()\\]|\\.)*)\)/g)].map(([, hex, plain]) => (hex === undefined ? literal(plain ?? '') : Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')))
    const bytes = Buffer.concat(pieces)
    return [bytes.toString('latin1'), ...tables.map((glyphs) => readBy(bytes, glyphs))]
  })
}

function literal(text: string): Buffer {
  return Buffer.from(text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_all, escaped: string) => (/^[0-7]/.test(escaped) ? String.fromCodePoint(Number.parseInt(escaped, 8) % 256) : escaped)), 'latin1')
}

function readBy(bytes: Buffer, glyphs: Glyphs): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) text += glyphs.get(bytes.readUInt16BE(at)) ?? ''
  return text
}
