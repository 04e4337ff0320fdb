import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { codesToFile, codesToGateway } from './send-code.ts'

/** A gateway for text messages that answers with this status, and what it was sent. */
async function gateway(status: number): Promise<{ url: string; heard: { authorization: string | undefined; body: unknown }[] }> {
  const heard: { authorization: string | undefined; body: unknown }[] = []
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', (part) => { body += String(part) }).on('end', () => {
      heard.push({ authorization: request.headers.authorization, body: JSON.parse(body) })
      reply.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
    })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/send`, heard }
}

test('a gateway is told the phone, the code and the words, with the token', async () => {
  const { url, heard } = await gateway(204)
  await codesToGateway(url, 'a token')('13900000001', '012345')

  expect(heard).toEqual([{ authorization: 'Bearer a token', body: { phone: '13900000001', code: '012345', minutes: 5, text: expect.stringContaining('012345') } }])
})

test.each([500, 302, 401])('a gateway that answers %i did not send it', async (status) => {
  const { url } = await gateway(status)

  await expect(codesToGateway(url, undefined)('13900000001', '012345')).rejects.toThrow(/./)
})

test('to try things out, codes go to a file line by line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhenzhi-codes-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const send = codesToFile(folder)
  await send('13900000001', '000001')
  await send('13900000002', '000002')

  expect(await readFile(join(folder, 'codes.txt'), 'utf8')).toBe('13900000001 000001\n13900000002 000002\n')
})
