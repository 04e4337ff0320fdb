import type { Dice } from './dice.ts'
import { oddText } from './odd-values.ts'
import type { Shot } from './shot-parts.ts'

export interface Spoiling {
  dice: Dice
  odd: (dice: Dice) => unknown
  /** Cookies and secrets of others, by turns. */
  strangers: readonly { cookie: string; csrf: string }[]
}

type Spoil = (shot: Shot, by: Spoiling) => Shot

/** Spoils a request that would have fitted, in one to three ways. */
export function spoiled(shot: Shot, by: Spoiling): Shot {
  let now = shot
  for (let more = 1 + by.dice.upTo(3); more > 0; more -= 1) now = by.dice.pick(by.dice.chance(0.6) ? contentSpoils : wireSpoils)(now, by)
  return now
}

function isRecord(body: Shot['body']): body is Record<string, unknown> {
  return typeof body === 'object' && !Buffer.isBuffer(body)
}

/** Some object within, or the whole. */
function within(body: Record<string, unknown>, dice: Dice): Record<string, unknown> {
  const inner = Object.values(body).filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one))
  return inner.length > 0 && dice.chance(0.6) ? within(dice.pick(inner), dice) : body
}

function changing(change: (part: Record<string, unknown>, by: Spoiling) => void): Spoil {
  return (shot, by) => {
    if (!isRecord(shot.body)) return shot
    const body = structuredClone(shot.body)
    change(within(body, by.dice), by)
    return { ...shot, body }
  }
}

const jsonText = (shot: Shot, change: (text: string, by: Spoiling) => string, by: Spoiling): Shot =>
  isRecord(shot.body) ? { ...shot, headers: { 'content-type': 'application/json', ...shot.headers }, body: change(JSON.stringify(shot.body), by) } : shot

const keysOf = (part: Record<string, unknown>) => (Object.keys(part).length === 0 ? ['x'] : Object.keys(part))

const contentSpoils: readonly Spoil[] = [
  changing((part, { dice, odd }) => { part[dice.pick(keysOf(part))] = odd(dice) }),
  changing((part, { dice, odd }) => { part[dice.pick(keysOf(part))] = odd(dice) }),
  changing((part, { dice }) => { part[dice.pick(keysOf(part))] = oddText(dice) }),
  changing((part, { dice }) => { delete part[dice.pick(keysOf(part))] }),
  changing((part, { dice, odd }) => { part[oddText(dice)] = odd(dice) }),
  changing((part, { dice }) => { const key = dice.pick(keysOf(part)); part[key] = [part[key], part[key]] }),
  (shot, by) => {
    if (shot.query.length === 0) return { ...shot, query: [[oddText(by.dice), oddText(by.dice)]] }
    const at = by.dice.upTo(shot.query.length)
    const [name, value] = shot.query[at]!
    const changed: [string, string][] = by.dice.pick<[string, string][]>([
      [[name, oddText(by.dice)]], [[name, String(by.odd(by.dice))]], [[name, value], [name, value]], [[`${name}[]`, value]], [[`${name}[x]`, value]], [], [[name, value], ['__proto__', 'x']], [[name, '']],
    ])
    return { ...shot, query: shot.query.toSpliced(at, 1, ...changed) }
  },
  (shot, { dice }) => {
    const parts = shot.path.split('/')
    const at = 1 + dice.upTo(Math.max(1, parts.length - 1))
    return { ...shot, path: parts.with(Math.min(at, parts.length - 1), dice.chance(0.7) ? encodeURIComponent(oddText(dice).toWellFormed().slice(0, 300)) : dice.pick(['..', '%2e%2e', '..%2f..%2fetc', '.', '', '%', '%zz', ';x', '*'])).join('/') }
  },
]

const brokenJson: readonly ((text: string, dice: Dice) => string)[] = [
  (text) => text.slice(0, -1), (text) => `\ufeff${text}`, (text) => text.replace(/:"[^"]*"/, ':NaN'), (text) => text.replace(/:"[^"]*"/, ':1e999'), (text) => text.replaceAll('"', '\''),
  (text) => text.replace('{', '{"__proto__":{"polluted":true},'), (text) => text.replace('{', '{"constructor":{"prototype":{"polluted":true}},'), (text) => `${text}${text}`, () => '', () => 'null', () => '[]', () => '"x"', () => '1',
  (text) => text.replace('{', `{"day":"2026-03-02","day":"2026-03-01","key":"${'k'.repeat(20)}","key":1,`),
  (text) => text.replace('{', `{"what":${'['.repeat(5000)}${']'.repeat(5000)},`), (text) => text.replace('{', `{"what":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)},`),
  (text) => text.replace('{', `{"town":${'9'.repeat(400)},`), (text) => `${text}${' '.repeat(1_100_000)}`, (text) => text.replace('}', ',}'), (text, dice) => text.slice(0, dice.upTo(text.length)),
]

const oddHeaders: readonly Record<string, string>[] = [
  { 'content-type': 'text/plain' }, { 'content-type': 'application/xml' }, { 'content-type': 'application/x-www-form-urlencoded' }, { 'content-type': 'application/json; charset=utf-16' }, { 'content-type': ';;;' }, { 'content-type': '' },
  { range: 'bytes=0-0' }, { range: 'bytes=-1' }, { range: 'bytes=9999999999-' }, { range: `bytes=${'0-1,'.repeat(500)}` }, { 'if-none-match': '*' }, { 'if-modified-since': 'never' }, { 'accept-encoding': 'gzip;q=x' },
  { origin: 'https://elsewhere.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { host: 'elsewhere.example' }, { host: '' }, { 'x-forwarded-for': '8.8.8.8, 127.0.0.1' }, { 'x-forwarded-proto': 'https' }, { forwarded: 'for=1' },
  { 'x-http-method-override': 'DELETE' }, { 'x-request-id': 'a'.repeat(5000) }, { authorization: `Bearer ${'t'.repeat(7000)}` }, { authorization: 'Basic Og==' }, { 'x-big': 'h'.repeat(12_000) }, { 'content-length': '-1' }, { expect: '100-continue' },
  { upgrade: 'websocket', connection: 'upgrade' }, { 'accept-language': 'x'.repeat(900) }, { accept: '../../x' }, { 'user-agent': '\u00ff<script>' },
]

const wireSpoils: readonly Spoil[] = [
  (shot, by) => jsonText(shot, (text, { dice }) => dice.pick(brokenJson)(text, dice), by),
  (shot, { dice }) => ({ ...shot, headers: { ...shot.headers, ...dice.pick(oddHeaders) } }),
  (shot, { dice }) => ({ ...shot, headers: { ...shot.headers, 'x-csrf': dice.pick(['', 'x', oddText(dice).replaceAll(/[^\u0021-\u00ff]/g, '').slice(0, 500)]) } }),
  (shot, { dice, strangers }) => ({ ...shot, headers: { ...shot.headers, 'x-csrf': dice.pick(strangers).csrf } }),
  (shot, { dice, strangers }) => ({ ...shot, headers: { ...shot.headers, cookie: `${dice.pick(strangers).cookie.split(';')[0]}x; zz=; zz=${'a'.repeat(dice.upTo(4000))}` } }),
  (shot, { dice }) => ({ ...shot, headers: { ...shot.headers, cookie: dice.pick(['', 'zz', 'zz=%', '__proto__=1; zz=a', 'zz="', ';;;', '__Host-zz=a']) } }),
  (shot, { dice }) => ({ ...shot, method: dice.pick(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST', 'GET', 'TRACE', 'PROPFIND', 'LOCK']) }),
]
