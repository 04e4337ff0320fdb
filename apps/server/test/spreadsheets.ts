import type { ImportMapping, ImportView } from '@zhenzhi/contract'
import { v4 } from 'uuid'
import type { Person } from './rooms.ts'

interface Uploading {
  town?: number
  definition?: string
  purpose?: 'import' | 'reconcile'
  name?: string
}

/** Sends a file as a browser's form does. */
export async function uploadSheet(person: Person, bytes: Buffer, { town = 11, definition = 'mediation', purpose = 'import', name = '台账.xlsx' }: Uploading = {}) {
  const boundary = v4()
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return person.send({
    method: 'POST', url: `/api/towns/${town}/imports?definition=${definition}&purpose=${purpose}&declared=yes`, payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}

export async function uploaded(person: Person, bytes: Buffer, more: Uploading = {}): Promise<ImportView> {
  const reply = await uploadSheet(person, bytes, more)
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
  return reply.json<ImportView>()
}

const addressOf = (view: Pick<ImportView, 'id'>, town: number) => `/api/towns/${town}/imports/${view.id}`

/** Asks for a step and waits until it has come to its end. */
export async function step(person: Person, view: ImportView, { path, body = {}, town = 11 }: { path: 'check' | 'commit' | 'undo'; body?: object; town?: number }): Promise<ImportView> {
  const reply = await person.post(`${addressOf(view, town)}/${path}`, body)
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
  for (let tries = 0; tries < 6000; tries += 1) {
    const now = await person.read<ImportView>(addressOf(view, town))
    if (now.run?.ended === true) return now
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the import did not come to an end')
}

export function checked(person: Person, view: ImportView, more: Partial<ImportMapping> = {}): Promise<ImportView> {
  if (view.found === undefined) throw new Error('nothing was found')
  return step(person, view, { path: 'check', body: { mapping: { ...view.found.proposed, ...more } } })
}

export async function badCells(person: Person, view: ImportView, town = 11) {
  return (await person.read<{ bad: { line: number; letter?: string; heading?: string; text: string; says: string }[] }>(`${addressOf(view, town)}/bad`)).bad
}

export async function keep(person: Person, view: ImportView, name: string): Promise<void> {
  const reply = await person.post(`${addressOf(view, 11)}/mapping`, { name })
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${reply.body}`)
}
