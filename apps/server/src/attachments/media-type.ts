/** What a file is, by its first bytes and not by what it is called. Undefined for what is not taken in: programs, pages, drawings with code. */
export function mediaTypeOf(bytes: Buffer, name: string): string | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png'
  if (bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp'
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf'
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return openDocument[extensionOf(name)]
  if (bytes.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))) return oldDocument[extensionOf(name)]
  if (bytes.subarray(4, 8).toString('latin1') === 'ftyp') return extensionOf(name) === 'm4a' ? 'audio/mp4' : 'video/mp4'
  return bytes.subarray(0, 3).toString('latin1') === 'ID3' ? 'audio/mpeg' : undefined
}

const office = 'application/vnd.openxmlformats-officedocument'
const openDocument: Readonly<Record<string, string>> = {
  docx: `${office}.wordprocessingml.document`, xlsx: `${office}.spreadsheetml.sheet`, pptx: `${office}.presentationml.presentation`, ofd: 'application/ofd',
}
const oldDocument: Readonly<Record<string, string>> = {
  doc: 'application/msword', xls: 'application/vnd.ms-excel', ppt: 'application/vnd.ms-powerpoint', wps: 'application/vnd.ms-works', et: 'application/vnd.ms-excel',
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}
