import { documentText } from './document-text.ts'

/** A .docx is a zip; no text begins so. */
const zipMark = Buffer.from('PK\u0003\u0004', 'latin1')

/** What a .docx or a plain text file says (UTF-8, else GB18030); undefined where it is neither. A .docx may be large within: read it where memory and time are bounded. */
export function textOfFile(bytes: Buffer): string | undefined {
  try {
    if (bytes.subarray(0, zipMark.length).equals(zipMark)) return documentText(bytes)
    const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
    return text === undefined || !isText(text) ? undefined : text
  } catch {
    return undefined
  }
}

/** Programs and pictures hold control characters other than tabs and ends of lines; no text does. */
function isText(text: string): boolean {
  return !/\p{Cc}/u.test(text.replaceAll(/[\t\n\v\f\r]/gu, ''))
}

function decoded(bytes: Buffer, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
