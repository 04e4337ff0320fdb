/** A JPEG of hardly any picture that says when it was taken, as a camera writes it: `2026:05:08 09:30:00`. `mark` tells two of them apart. */
export function photograph(taken: string, mark = ''): Buffer {
  const tiff = Buffer.alloc(64)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  entry(tiff, 8, { tag: 0x8769, type: 4, count: 1, value: 26 })
  entry(tiff, 26, { tag: 0x9003, type: 2, count: 20, value: 44 })
  tiff.write(taken.padEnd(19).slice(0, 19), 44, 'latin1')
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const comment = Buffer.from(mark, 'utf8')
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, exif), segment(0xfe, comment), frame, Buffer.from([0xff, 0xd9])])
}

/** Eight by eight points, a header without what follows it. */
const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0])

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** A directory of one entry. */
function entry(tiff: Buffer, at: number, { tag, type, count, value }: { tag: number; type: number; count: number; value: number }): void {
  tiff.writeUInt16LE(1, at)
  tiff.writeUInt16LE(tag, at + 2)
  tiff.writeUInt16LE(type, at + 4)
  tiff.writeUInt32LE(count, at + 6)
  tiff.writeUInt32LE(value, at + 10)
  tiff.writeUInt32LE(0, at + 14)
}
