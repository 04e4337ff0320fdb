import { deflateSync, crc32 } from 'node:zlib'

/** A small grey picture, standing in for the photograph of a signed page: made here, of nobody and nothing. */
export const photograph: Buffer = greyPicture(96, 128)

function greyPicture(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  // One filter byte a row, then the row: lighter paper with darker lines where text would be.
  const rows = Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.of(0), Buffer.alloc(width, y % 12 === 6 && y > 12 && y < height - 20 ? 120 : 235)]))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
