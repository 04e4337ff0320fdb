import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pagesBeyond } from './look-at-page.ts'

let answer: (request: IncomingMessage, reply: ServerResponse) => void
let asked = 0
const server = createServer((request, reply) => {
  asked += 1
  answer(request, reply)
})
let host = ''
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}` // listening on a port
})
afterAll(() => new Promise((closed) => server.close(closed)))
beforeEach(() => {
  asked = 0
})

test('a page of a listed host is read, in the encoding it names', async () => {
  answer = (_request, reply) => reply.setHeader('content-type', 'text/html; charset=gb2312').end(Buffer.from([0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6]))
  expect(await pagesBeyond([host])(`http://${host}/a`)).toEqual({ status: 200, address: `http://${host}/a`, text: '年度报告' })
})

test('where a page moved to is looked at by the same rules, and not for ever', async () => {
  answer = (request, reply) => (request.url === '/old' ? reply.writeHead(302, { location: '/now' }).end() : reply.end('in its place'))
  expect(await pagesBeyond([host])(`http://${host}/old`)).toMatchObject({ text: 'in its place' })
  answer = (_request, reply) => reply.writeHead(301, { location: 'http://169.254.169.254/latest' }).end()
  expect(await pagesBeyond([host])(`http://${host}/old`)).toMatchObject({ none: 'not-allowed' })
  answer = (_request, reply) => reply.writeHead(302, { location: '/again' }).end()
  expect(await pagesBeyond([host])(`http://${host}/old`)).toMatchObject({ none: 'not-reached' })
})

test('nothing inside this network is asked unless it is listed, however it is written', async () => {
  answer = (_request, reply) => reply.end('inside')
  const [, port] = host.split(':')
  for (const address of [`http://${host}/`, `http://localhost:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`, 'http://10.0.0.1/', 'http://2130706433/', 'https://192.168.1.1:8443/', 'file:///etc/passwd', 'http://u:p@10.0.0.1/', '']) {
    expect([address, await pagesBeyond([])(address)]).toMatchObject([address, { none: 'not-allowed' }])
  }
  expect(asked).toBe(0)
})

test('a page that is too long is read in part, one that breaks off is not reached, an error is told by its number', async () => {
  answer = (_request, reply) => reply.end('长'.repeat(400_000))
  const long = await pagesBeyond([host])(`http://${host}/`)
  expect('text' in long && long.text.length).toBeLessThan(200_000)
  answer = (request) => request.socket.destroy()
  expect(await pagesBeyond([host])(`http://${host}/`)).toMatchObject({ none: 'not-reached' })
  answer = (_request, reply) => reply.writeHead(404).end('gone')
  expect(await pagesBeyond([host])(`http://${host}/`)).toMatchObject({ status: 404 })
})
