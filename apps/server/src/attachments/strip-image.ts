/**
 * The picture without what the camera wrote beside it: place, time, device, owner. For copies that are shown or published; the original stays
 * as it is, sealed. The picture itself is not encoded anew. Other kinds of file come back unchanged.
 */
export function stripImage(bytes: Buffer, mediaType: string): Buffer {
  if (mediaType === 'image/jpeg') return stripJpeg(bytes)
  return mediaType === 'image/png' ? stripPng(bytes) : bytes
}

/** Segments to leave out: application data but JFIF (E0) and Adobe's colour transform (EE), and comments. */
function isBesideThePicture(marker: number): boolean {
  return (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
}

function stripJpeg(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (!isBesideThePicture(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, bytes.subarray(at)])
}

const pictureChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])

function stripPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, 8)]
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (pictureChunks.has(bytes.subarray(at + 4, at + 8).toString('latin1'))) kept.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}
