import type { FileView } from '@zhenzhi/contract'
import type { LightMyRequestResponse } from 'fastify'
import type { Person } from './rooms.ts'

/** One white point: the smallest picture there is. */
export const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjWLQAAAABJRU5ErkJggg==', 'base64')

interface Where {
  town: number
  case?: string
}

interface FileToSend {
  name: string
  bytes: Buffer
}

/** Sends one file as a browser's form does. */
export function upload(person: Person, { town, case: of }: Where, { name, bytes }: FileToSend): Promise<LightMyRequestResponse> {
  const edge = 'edge-of-a-part'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return person.send({
    method: 'POST', url: `/api/files?town=${town}${of === undefined ? '' : `&case=${of}`}`,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  })
}

export async function uploaded(person: Person, where: Where, file: FileToSend = { name: '签字页.png', bytes: picture }): Promise<FileView> {
  const reply = await upload(person, where, file)
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
  return reply.json<FileView>()
}
