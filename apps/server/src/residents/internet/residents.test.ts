import { randomUUID } from 'node:crypto'
import { isRefused } from '@zhenzhi/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, town } from '../../../test/database.ts'
import { openZones, residentOf } from '../../../test/zones.ts'
import type { Zones } from '../../../test/zones.ts'

let zones: Zones
beforeAll(async () => {
  zones = await openZones()
  await zones.toInternet()
})
afterAll(() => zones.close())

let phones = 0
const nextPhone = () => `1390000${String(1000 + (phones += 1)).slice(-4)}`
const ask = (phone: string, address = '10.0.0.1') => zones.internet.zone.residents.askCode({ phone, address })
const enter = (phone: string, code: string, address = '10.0.0.1') => zones.internet.zone.residents.takeCode({ phone, code, address })
const codeOf = (phone: string) => zones.internet.codes.get(phone) ?? ''
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const codesOf = (answers: readonly object[]) => answers.map((answer) => ('refusal' in answer ? (answer.refusal as { code: string }).code : 'done'))
const later = (minutes: number) => zones.internet.clock.set(new Date(Date.parse(zones.internet.clock.now().moment) + minutes * 60_000).toISOString())
const filled = (words: string) => ({ key: randomUUID(), town: String(town), kind: 'advice', words, village: '', spot: '', about: '', name: '', declared: 'yes' })
const rowsOf = async (sql: string) => (await asAdmin(zones.internet.database.adminUrl, (admin) => admin.query<{ kept: string }>(sql))).rows.map(({ kept }) => kept)

test('a code counts five minutes, five tries, and once; the answer is the same for a phone that was never here', async () => {
  const phone = nextPhone()
  await ask(phone)
  const code = codeOf(phone)
  expect(code).toMatch(/^\d{6}$/)
  const unknown = await enter('13899990000', '123456')
  const wrong = await Promise.all(Array.from({ length: 5 }, () => enter(phone, wrongOf(code))))
  expect(wrong.map((one) => JSON.stringify(one))).toEqual(Array.from({ length: 5 }, () => JSON.stringify(unknown)))
  expect(await enter(phone, code)).toEqual(unknown) // no try is left

  later(2)
  await ask(phone)
  later(6)
  expect(await enter(phone, codeOf(phone))).toEqual(unknown) // too old
  await ask(phone)
  expect(codesOf([await enter(phone, codeOf(phone)), await enter(phone, codeOf(phone))])).toEqual(['done', 'wrong-code'])
})

test('a phone gets one code a minute and five an hour, an address asks thirty times an hour, and what is no phone gets none', async () => {
  const phone = nextPhone()
  const asked = []
  for (let n = 0; n < 7; n += 1) {
    asked.push(await ask(phone), await ask(phone))
    later(1.1)
  }
  const address = []
  for (let n = 0; n < 32; n += 1) address.push(await ask(nextPhone(), '10.0.0.9'))

  expect(codesOf(asked).filter((code) => code === 'done')).toHaveLength(5)
  expect(codesOf(asked)[1]).toBe('too-many')
  expect(codesOf(address).indexOf('too-many')).toBe(30)
  expect(codesOf(await Promise.all(['12345', '23900000001', 'abc', '0139000000011'].map((one) => ask(one, '10.0.0.8'))))).toEqual(Array.from({ length: 4 }, () => 'field-wrong'))
})

test('the phone is nowhere to be read, and neither is a code or a session', async () => {
  const phone = nextPhone()
  const resident = await residentOf(zones.internet, phone)
  await ask(nextPhone())
  const kept = (await rowsOf(`SELECT r::text AS kept FROM z.resident r UNION ALL SELECT c::text FROM z.resident_code c UNION ALL SELECT s::text FROM z.resident_session s UNION ALL SELECT l::text FROM z.rate_limit l`)).join('\n')
  const hexOf = (text: string) => Buffer.from(text).toString('hex')
  const token = resident.cookie.split('=')[1] ?? ''

  expect(kept).toContain('\\x')
  expect([phone, phone.slice(3), token].filter((secret) => kept.includes(secret) || kept.includes(hexOf(secret)))).toEqual([])
})

test('nobody sees or changes another\'s report; a form of another page is refused; an officer\'s cookie opens nothing here', async () => {
  const [one, other] = [await residentOf(zones.internet, nextPhone()), await residentOf(zones.internet, nextPhone())]
  const id = /[0-9a-f-]{36}/.exec(String((await one.report(filled('修一修东边的水沟'))).headers.location))?.[0] ?? ''
  const { app } = zones.internet

  expect((await one.get(`/mine/${id}`)).statusCode).toBe(200)
  expect((await other.get(`/mine/${id}`)).statusCode).toBe(404)
  expect((await other.send(`/mine/${id}/rate`, { rating: 'satisfied' })).statusCode).toBe(404)
  expect((await one.send('/me/sign-out', { csrf: 'guessed' })).statusCode).toBe(403)
  expect((await app.inject({ method: 'POST', url: '/me/sign-out', headers: { cookie: one.cookie, 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }, payload: '' })).statusCode).toBe(403)
  expect((await app.inject({ method: 'GET', url: `/mine/${id}`, headers: { cookie: one.cookie.replace('zz-resident', 'zz') } })).statusCode).toBe(303)
  expect((await app.inject({ method: 'POST', url: '/sign-in', headers: { 'content-type': 'application/json' }, payload: { phone: nextPhone() } })).statusCode).toBe(415)
})

test('one signs out here, everywhere, and is forgotten when asked', async () => {
  const phone = nextPhone()
  const first = await residentOf(zones.internet, phone)
  later(2)
  const second = await residentOf(zones.internet, phone)
  await first.report(filled('路口少一块牌子'))
  expect((await first.send('/me/sign-out', {})).statusCode).toBe(303)
  expect([(await first.get('/mine')).statusCode, (await second.get('/mine')).statusCode]).toEqual([303, 200])
  later(2)
  const third = await residentOf(zones.internet, phone)
  await third.send('/me/sign-out-everywhere', {})
  expect([(await second.get('/mine')).statusCode, (await third.get('/mine')).statusCode]).toEqual([303, 303])

  later(2)
  const again = await residentOf(zones.internet, phone)
  expect((await again.get('/mine')).body).toContain('编号')
  await again.send('/me/delete', { sure: 'yes' })
  expect((await again.get('/mine')).statusCode).toBe(303)
  later(70)
  expect((await (await residentOf(zones.internet, phone)).get('/mine')).body).toContain('您还没有提交过')
})

test('what is published is shown as text, and taken back; every page is small, without scripts, and says so to the browser', async () => {
  const { exchange } = zones.inside.system
  const page = await exchange.publish({ town, title: '<script>alert(1)</script>', text: '第一段 <img src=x onerror=alert(1)>\n\n第二段' })
  await zones.toInternet()
  const resident = await residentOf(zones.internet, nextPhone())
  const id = isRefused(page) ? '' : page.id
  const shown = await resident.get(`/page/${id}`)
  expect(shown.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(shown.body).toContain('<p>第二段</p>')

  for (const url of ['/', '/notice', '/sign-in', '/report', '/mine', '/me', `/page/${id}`, '/nowhere']) {
    const { body, headers } = await resident.get(url)
    expect(Buffer.byteLength(body)).toBeLessThan(15_000)
    expect(body).not.toMatch(/<script|<style|style=|onclick|https?:\/\//i)
    expect(headers['content-security-policy']).toContain(`default-src 'none'; style-src 'self'`)
    expect(headers['cache-control']).toBe('no-store')
  }
  await exchange.withdraw({ town, page: id })
  await zones.toInternet()
  expect((await resident.get(`/page/${id}`)).statusCode).toBe(404)
})

test('an answer stays until thirty days after it was read, and then only that there was one', async () => {
  const resident = await residentOf(zones.internet, nextPhone())
  const id = /[0-9a-f-]{36}/.exec(String((await resident.report(filled('建议修一座便桥'))).headers.location))?.[0] ?? ''
  await zones.toInside()
  const clerk = await zones.inside.as({ post: 'clerk', unit: 'safety-law-office' })
  const act = async (name: string, what: Record<string, string>) => clerk.post(`/api/cases/${id}/acts`, { key: randomUUID(), kind: 'step', name, day: zones.inside.system.clock.now().day, what })
  expect((await act('consider', { unit: 'rural-economy' })).statusCode).toBe(200)
  await zones.toInternet()
  expect((await resident.get(`/mine/${id}`)).body).toContain('这不是法律规定的期限')
  expect((await act('respond', { answer: '便桥已列入明年计划' })).statusCode).toBe(200)
  await zones.toInternet()
  later(24 * 60 * 40)
  await zones.internet.zone.residents.tidy()
  const [session] = await rowsOf(`SELECT resident::text AS kept FROM z.resident_report WHERE id = '${id}'`)
  const read = () => zones.internet.zone.residents.find(session ?? '', id)
  expect((await read())?.status?.answer).toBe('便桥已列入明年计划')

  later(24 * 60 * 31)
  await zones.internet.zone.residents.tidy()
  expect((await read())?.status).toMatchObject({ answer: '', state: '已答复' })
  expect(await rowsOf('SELECT key AS kept FROM z.rate_limit UNION ALL SELECT resident::text FROM z.resident_session')).toEqual([])
})

test('where the towns are invented every page says so, a refusal and an address that is none too; elsewhere none does', async () => {
  const paths = ['/', '/sign-in', '/notice', '/page/none', '/nothing-here']
  const pagesOf = async () => Promise.all(paths.map(async (url) => (await zones.internet.app.inject({ url })).body.includes('演示数据，不是真的')))
  const invented = (demo: boolean) => asAdmin(zones.internet.database.adminUrl, (admin) => admin.query(`UPDATE z.published_item SET body = jsonb_set(body::jsonb, '{demo}', $1::jsonb) WHERE kind = 'town'`, [String(demo)]))

  expect(await pagesOf()).toEqual(paths.map(() => true))
  await invented(false)
  expect(await pagesOf()).toEqual(paths.map(() => false))
  await invented(true)
})
