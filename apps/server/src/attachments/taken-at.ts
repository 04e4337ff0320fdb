import ExifReader from 'exifreader'

/**
 * When a picture was taken, by the clock of the camera: `2026-05-08T09:30:00`, without a zone, for cameras know none. Undefined where the file
 * says nothing, or nothing that is a time.
 */
export function takenAt(bytes: Buffer, mediaType: string): string | undefined {
  if (!mediaType.startsWith('image/')) return undefined
  const said = readTime(bytes)
  const [, year = '', month = '', day = '', clock = ''] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(said) ?? []
  const moment = `${year}-${month}-${day}T${clock}`
  return Number.isNaN(Date.parse(`${moment}Z`)) || new Date(`${moment}Z`).toISOString().slice(0, 19) !== moment ? undefined : moment
}

/** A picture whose description cannot be read is a picture all the same. */
function readTime(bytes: Buffer): string {
  try {
    const { DateTimeOriginal: original, DateTimeDigitized: digitized } = ExifReader.load(bytes)
    return original?.description ?? digitized?.description ?? ''
  } catch {
    return ''
  }
}
