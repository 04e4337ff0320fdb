import { afterEach, expect, test, vi } from 'vitest'
import { askPatiently } from './patience.ts'

afterEach(() => vi.unstubAllGlobals())

/** A server that is busy so many times, and then not; with what it was sent. */
function busyFor(times: number): unknown[] {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
    sent.push(body)
    return sent.length > times ? new Response('{}') : new Response('{"refusal":{"code":"busy","says":"忙"}}', { status: 503, headers: { 'retry-after': '0.01' } })
  })
  return sent
}

test('a busy server is asked again when it says so, with the very same key', async () => {
  const sent = busyFor(1)
  const body = '{"key":"0123456789","what":{}}'

  expect((await askPatiently('/api/cases', { method: 'POST', body })).status).toBe(200)
  expect(sent).toEqual([body, body])
})

test('what carries no key is sent once, and the person decides', async () => {
  const sent = busyFor(9)

  expect([(await askPatiently('/api/password', { method: 'POST', body: '{"name":"x"}' })).status, sent.length]).toEqual([503, 1])
})

test('somebody who leaves meanwhile is not waited for', async () => {
  busyFor(9)
  const leaving = new AbortController()
  setTimeout(() => leaving.abort(), 100)

  await expect(askPatiently('/api/cases', { signal: leaving.signal })).rejects.toMatchObject({ name: 'AbortError' })
})
