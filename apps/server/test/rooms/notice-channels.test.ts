import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTowns } from '../../src/store/in-towns.ts'
import { takeSending } from '../../src/store/notices/notice-sending.ts'
import { noticesOn } from '../../src/wire-notices.ts'
import type { Notices } from '../../src/wire-notices.ts'
import { town } from '../database.ts'
import { acted, opened } from '../disputes.ts'
import { refusalOf, roomsOn } from '../rooms.ts'
import type { Person, Rooms } from '../rooms.ts'

const address = 'https://zhenzhi.example'
/** What each robot was sent, by the path of its address; `down` answers nobody. */
const got: Record<string, string[]> = { '/wecom': [], '/ding': [], '/down': [] }
let down = true
const server = createServer((request, reply) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8'))).on('end', () => {
    const path = new URL(request.url ?? '', 'http://x').pathname
    if (path === '/down' && down) return void request.socket.destroy()
    got[path]?.push(body)
    reply.end('{"errcode":0}')
  })
})
let rooms: Rooms
let desk: Person
let notices: Notices
let host: string
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}` // listening on a port
  rooms = await roomsOn({ moment: '2026-03-06T02:00:00.000Z' })
  desk = await rooms.as({ post: 'clerk', unit: 'general-office' })
  await rooms.as({ post: 'clerk', unit: 'justice-office' })
  notices = noticesOn({ ...rooms.system, hosts: [host] })
})
afterAll(async () => {
  await rooms.close()
  await new Promise((closed) => server.close(closed))
})

const robot = (kind: 'wecom' | 'dingtalk', path: string, name: string) => notices.channels.add(town, { kind, name, url: `http://${host}${path}`, secret: kind === 'dingtalk' ? 'SEC1' : '', address }, desk.account)
const texts = (path: string) => (got[path] ?? []).map((body) => (JSON.parse(body) as { text: { content: string } }).text.content) // as both robots are told
const order = async (more: object = {}) => {
  const { id } = await opened(desk, { definition: 'hotline-order', day: rooms.system.clock.now().day, what: { number: 'RX-2026-1', demand: '张某甲家门口路灯不亮', upperDue: '2026-03-10', caller: { name: '赵某', phone: '13900001109' }, ...more } })
  await acted(desk, id, { name: 'assign', day: rooms.system.clock.now().day, what: { unit: 'justice-office' } })
  await rooms.system.sealer.sealAll(town)
  await notices.tellActs(town)
  return id
}
const line = (number: string, id: string) => `【镇治】12345热线工单${number}：已派单，请承办单位办理，期限 2026-03-10。\n${address}/cases/${id}`

test('both robots are sent number, kind, what happened, the day and a link, once from two servers, while a dead one holds up nobody', async () => {
  for (const added of [await robot('wecom', '/wecom', '企业微信群'), await robot('dingtalk', '/ding', '钉钉群'), await robot('wecom', '/down', '断线的群')]) expect(added).toHaveProperty('id')
  const id = await order()
  // A number that could be somebody's telephone stays at home.
  const other = await order({ number: '13900001109' })
  await Promise.all([notices.sendOut(town), notices.sendOut(town)])
  await notices.sendOut(town)

  for (const path of ['/wecom', '/ding']) expect(texts(path).toSorted()).toEqual([line(' RX-2026-1', id), line('', other)].toSorted())
  expect(texts('/down')).toEqual([])
  const lines = await notices.channels.sendings(town)
  expect(lines.filter(({ sent }) => sent !== null).map(({ channel, attempts, fault }) => `${channel} ${attempts} ${fault}`).toSorted()).toEqual(['企业微信群 1 null', '企业微信群 1 null', '钉钉群 1 null', '钉钉群 1 null'])
  expect(lines.filter(({ sent }) => sent === null).map(({ channel, gaveUp }) => [channel, gaveUp])).toEqual([['断线的群', null], ['断线的群', null]])
})

test('what was not taken is tried again later, and is there once the robot is back', async () => {
  rooms.on('2026-03-06T02:00:59.000Z')
  await notices.sendOut(town)
  expect(texts('/down')).toEqual([])
  down = false
  await notices.sendOut(town)
  expect(texts('/down')).toEqual([])
  rooms.on('2026-03-06T02:01:01.000Z')
  await notices.sendOut(town)
  expect(texts('/down')).toHaveLength(2)
  expect((await notices.channels.sendings(town)).filter(({ sent }) => sent === null)).toEqual([])
})

test('what a killed server had taken is sent by the next; what is against somebody or confidential leaves to nobody', async () => {
  const before = texts('/wecom').length
  const id = await order()
  const [wecom] = await notices.channels.list(town)
  await inTowns(rooms.system.database.app, [town], (tx) => takeSending(tx, town, { channel: wecom?.id ?? '', now: '2026-03-06T02:01:01.000Z', until: '2026-03-06T02:02:01.000Z' }))
  await notices.sendOut(town)
  expect(texts('/wecom')).toHaveLength(before)
  rooms.on('2026-03-06T02:02:02.000Z')
  await notices.sendOut(town)
  expect(texts('/wecom').slice(before)).toEqual([line(' RX-2026-1', id)])

  await order({ number: 'RX-GAO', about: 'finance' })
  await notices.sendOut(town)
  expect(texts('/wecom')).toHaveLength(before + 1)
  expect((await notices.channels.sendings(town)).filter(({ sent }) => sent === null)).toEqual([])
})

test('a robot that never answers is given up after most of a day, with the reason; one that was ended is sent nothing', async () => {
  down = true
  await order()
  for (let hour = 0; hour < 40; hour++) {
    rooms.on(new Date(Date.parse('2026-03-06T02:03:00.000Z') + hour * 3_600_000).toISOString())
    await notices.sendOut(town)
  }
  const failed = (await notices.channels.sendings(town)).filter(({ gaveUp }) => gaveUp !== null)
  expect(failed).toMatchObject([{ channel: '断线的群', attempts: 8, sent: null, fault: expect.stringContaining('没有连上对方') as string }])

  const ding = (await notices.channels.list(town)).find(({ kind }) => kind === 'dingtalk')
  const before = texts('/ding').length
  expect(await notices.channels.end(town, ding?.id ?? '')).toBeUndefined()
  rooms.on('2026-03-09T02:00:00.000Z')
  await order()
  await notices.sendOut(town)
  expect(texts('/ding')).toHaveLength(before)
})

test('an administrator adds robots at listed hosts alone, tries one and reads what was sent; the address is never shown again', async () => {
  const administrator = await rooms.as({ post: 'administrator' })
  const add = (url: string) => administrator.post(`/api/towns/${town}/notice-channels`, { kind: 'wecom', name: '群', url, address })
  expect(refusalOf(await add('https://evil.example/hook'))).toEqual([422, 'field-wrong', 'url'])
  expect(refusalOf(await add('http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1'))).toEqual([422, 'field-wrong', 'url'])
  expect((await add('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=hook-key-1')).statusCode).toBe(200)

  const settings = await administrator.get(`/api/towns/${town}/notice-settings`)
  expect(settings.json()).toMatchObject({ hours: { from: '08:30', to: '17:30', digestAt: '08:30' } })
  expect(settings.body).not.toMatch(/hook-key-1|SEC1|RX-GAO|13900001109|赵某/)
  expect(settings.body).toContain('没有连上对方')
  const [wecom] = await notices.channels.list(town)
  const before = texts('/wecom').length
  expect(await notices.channels.test(town, wecom?.id ?? '')).toBeUndefined()
  expect(texts('/wecom').slice(before)).toEqual(['【镇治】这是一条测试消息。收到就说明已经接通。'])
  // The server's own allows no such host: the trial says so.
  expect(refusalOf(await administrator.post(`/api/towns/${town}/notice-channels/${wecom?.id}/test`, {}))).toEqual([409, 'not-accepted'])
  const hours = (body: object) => administrator.send({ method: 'PUT', url: `/api/towns/${town}/notice-settings/hours`, payload: body })
  expect(await Promise.all([{ from: '09:00', to: '18:00', digestAt: '09:10' }, { from: '18:00', to: '09:00', digestAt: '09:10' }, { from: '09:00', to: '18:00', digestAt: '08:00' }].map(async (one) => (await hours(one)).statusCode))).toEqual([200, 422, 422])
  expect((await administrator.read<{ hours: object }>(`/api/towns/${town}/notice-settings`)).hours).toEqual({ from: '09:00', to: '18:00', digestAt: '09:10' })
})
