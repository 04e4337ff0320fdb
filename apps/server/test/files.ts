import type { FileView } from '@zhenzhi/contract'
import type { LightMyRequestResponse } from 'fastify'
import PizZip from 'pizzip'
import type { Person } from './rooms.ts'

/** One white point: the smallest picture there is. */
export const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjWLQAAAABJRU5ErkJggg==', 'base64')

/** A document of Word with these paragraphs, as small as one can be. */
export function wordOf(...paragraphs: string[]): Buffer {
  const zip = new PizZip()
  zip.file('word/document.xml', `<w:document>${paragraphs.map((text) => `<w:p>${Array.from(text, (sign) => `<w:r><w:t>${sign}</w:t></w:r>`).join('')}</w:p>`).join('')}</w:document>`)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

interface Where {
  town: number
  case?: string
}

interface FileToSend {
  name: string
  bytes: Buffer
}

/** Sends one file as a browser's form does. */
export function upload(person: Person, { town, case: of }: Where, file: FileToSend): Promise<LightMyRequestResponse> {
  return uploadTo(person, `/api/files?town=${town}&declared=yes${of === undefined ? '' : `&case=${of}`}`, file)
}

export function uploadTo(person: Person, url: string, { name, bytes }: FileToSend): Promise<LightMyRequestResponse> {
  const edge = 'edge-of-a-part'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return person.send({
    method: 'POST', url,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  })
}

export async function uploaded(person: Person, where: Where, file: FileToSend = { name: '签字页.png', bytes: picture }): Promise<FileView> {
  const reply = await upload(person, where, file)
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
  return reply.json<FileView>()
}
