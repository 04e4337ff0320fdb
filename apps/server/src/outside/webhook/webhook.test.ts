import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { refuseTarget } from './check-target.ts'
import { isInnerAddress } from './inner-address.ts'
import { robotsAt } from './robot.ts'

interface Got {
  url: string
  type: string
  body: string
}
const got: Got[] = []
let answer: (request: IncomingMessage, reply: ServerResponse) => void
const server = createServer((request, reply) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8'))).on('end', () => {
    got.push({ url: request.url ?? '', type: request.headers['content-type'] ?? '', body })
    answer(request, reply)
  })
})
let host = ''
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}` // listening on a port
})
afterAll(() => new Promise((closed) => server.close(closed)))
beforeEach(() => {
  got.length = 0
  answer = (_request, reply) => reply.end('{"errcode":0,"errmsg":"ok"}')
})

const now = Date.parse('2026-03-02T02:00:00.000Z')
const robot = (kind: 'wecom' | 'dingtalk', secret = '') => ({ kind, url: `http://${host}/robot/send?key=k1`, secret })
const tell = (kind: 'wecom' | 'dingtalk', secret = '') => robotsAt([host])({ robot: robot(kind, secret), text: '【镇治】热线', now })

test('both robots get the text as JSON; only what DingTalk asks to be signed is signed', async () => {
  expect(await tell('wecom', 'unused')).toBeUndefined()
  expect(await tell('dingtalk')).toBeUndefined()
  expect(await tell('dingtalk', 'SEC1')).toBeUndefined()

  expect(got.map(({ body }) => JSON.parse(body) as unknown)).toEqual(Array.from({ length: 3 }, () => ({ msgtype: 'text', text: { content: '【镇治】热线' } })))
  expect(got[0]).toMatchObject({ url: '/robot/send?key=k1', type: 'application/json; charset=utf-8' })
  expect(got[1]?.url).toBe('/robot/send?key=k1')
  // HMAC-SHA256 of "<timestamp>\nSEC1" under SEC1, computed by openssl.
  expect(got[2]?.url).toBe(`/robot/send?key=k1&timestamp=${now}&sign=${encodeURIComponent('7YJBl2lXogwSoRwj6XPRcK2I7840f64dzCnMo2e2RYg=')}`)
})

test('what a robot does not take is a fault: an error code, a redirect, another answer, nobody there', async () => {
  answer = (_request, reply) => reply.end('{"errcode":310000,"errmsg":"sign not match"}')
  expect(await tell('dingtalk')).toBe('对方没有收下（错误码 310000）。')
  answer = (_request, reply) => reply.writeHead(302, { location: `http://${host}/other` }).end()
  expect(await tell('wecom')).toBe('对方答复 302。')
  expect(got.map(({ url }) => url)).toEqual(['/robot/send?key=k1', '/robot/send?key=k1'])
  answer = (_request, reply) => reply.end('<html>hello</html>')
  expect(await tell('wecom')).toMatch(/看不懂/)
  answer = (_request, reply) => reply.end('x'.repeat(100_000))
  expect(await tell('wecom')).toMatch(/没有连上/)
  answer = (request) => request.socket.destroy()
  expect(await tell('wecom')).toMatch(/没有连上/)
})

test('only listed hosts are sent to, by https alone, but for a listed loopback', () => {
  const hosts = ['qyapi.weixin.qq.com', '127.0.0.1:9000', '10.1.2.3']
  const may = (url: string) => refuseTarget(url, hosts) === undefined
  expect(['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1', 'http://127.0.0.1:9000/x', 'https://127.0.0.1:9000/x'].map(may)).toEqual([true, true, true])
  expect([
    'http://qyapi.weixin.qq.com/x', 'https://qyapi.weixin.qq.com.evil.example/x', 'https://qyapi.weixin.qq.com:8443/x', 'https://a:b@qyapi.weixin.qq.com/x',
    'https://evil.example/qyapi.weixin.qq.com', 'http://127.0.0.1:9001/x', 'http://10.1.2.3/x', 'ftp://qyapi.weixin.qq.com/x', 'qyapi.weixin.qq.com/x', '',
  ].map(may)).toEqual(Array.from({ length: 10 }, () => false))
})

test('addresses inside are told from those outside, however they are written', () => {
  expect(['10.0.0.1', '172.16.5.4', '192.168.1.1', '127.0.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fc00::1', 'fe80::1', '::ffff:10.0.0.1', '::ffff:a00:1', '64:ff9b::a00:1', 'no address'].filter((one) => !isInnerAddress(one))).toEqual([])
  expect(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2400:3200::1'].filter(isInnerAddress)).toEqual([])
})

test('what is listed and leads inside is not sent to', async () => {
  const send = robotsAt(['10.0.0.9'])
  expect(await send({ robot: { kind: 'wecom', url: 'https://10.0.0.9/x', secret: '' }, text: '测试', now })).toBe('这个地址在内部网络里，不能发送。')
})
