import { z } from 'zod'

const cursor = z.object({ id: z.uuid(), moved: z.iso.datetime().optional(), due: z.iso.date().optional(), opened: z.iso.date().optional() })

interface Cursor {
  id: string
  moved?: string
  due?: string
  opened?: string
}

/** Where the next page begins, as text for an address. */
export function writeCursor(at: Cursor): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url')
}

/** One that was tampered with begins the list anew. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const read = cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    if (!read.success) return undefined
    const { id, moved, due, opened } = read.data
    return { id, ...(moved === undefined ? {} : { moved }), ...(due === undefined ? {} : { due }), ...(opened === undefined ? {} : { opened }) }
  } catch {
    return undefined
  }
}
