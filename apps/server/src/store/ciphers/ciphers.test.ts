import { createCipheriv, createHash, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cipherNamed } from './cipher-named.ts'
import type { CipherName, SealedParts } from './cipher.ts'
import { cipherOf, openPacked, packSealed } from './packed.ts'

const names: readonly CipherName[] = ['A256GCM', 'SM4CTR-SM3']
const secret = createSecretKey(Buffer.alloc(32, 5))
/** What the two ciphers, and Node, say of what does not fit. */
const refused = /authenticate|authentication tag|initialization vector|unknown kind/i
const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const bytes = () => fc.uint8Array({ maxLength: 80 }).map((some) => Buffer.from(some))

test('SM3 and SM4 are those of GB/T 32905 and GB/T 32907, by their own examples', () => {
  expect(createHash('sm3').update('abc').digest('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(createHash('sm3').update('abcd'.repeat(16)).digest('hex')).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  const key = hex('0123456789abcdeffedcba9876543210')
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  expect(Buffer.concat([cipher.update(key), cipher.final()])).toEqual(hex('681edf34d206965e86b3e94f536e4246'))
})

test('SM4CTR-SM3 is SM4 in counter mode and an HMAC after it, under two keys derived by HKDF: anybody may open it without this program', () => {
  const [plain, aad] = [Buffer.from('请修缮老桥'), Buffer.from('[11,"x"]')]
  const { iv, tag, ct } = cipherNamed('SM4CTR-SM3').seal(secret, plain, aad)
  const keyFor = (use: string, length: number) => Buffer.from(hkdfSync('sm3', secret, '', `zhenzhi SM4CTR-SM3 ${use}`, length))

  // Counter mode by hand: each block of the plain text is added to the next number, encrypted.
  const blocks = Math.ceil(plain.length / 16)
  const counters = Buffer.concat(Array.from({ length: blocks }, (_, n) => hex(((BigInt(`0x${iv.toString('hex')}`) + BigInt(n)) % (1n << 128n)).toString(16).padStart(32, '0'))))
  const ecb = createCipheriv('sm4-ecb', keyFor('encrypt', 16), null).setAutoPadding(false)
  const stream = Buffer.concat([ecb.update(counters), ecb.final()])
  expect(ct).toEqual(Buffer.from(plain.map((byte, at) => byte ^ stream[at]!)))
  const length = Buffer.from([0, 0, 0, 0, 0, 0, 0, aad.length])
  expect(tag).toEqual(createHmac('sm3', keyFor('authenticate', 32)).update(Buffer.concat([length, aad, iv, ct])).digest())
})

test.each(names)('%s opens what it sealed, and nothing that was changed by a single bit anywhere', (name) => {
  const cipher = cipherNamed(name)
  fc.assert(fc.property(bytes(), bytes(), fc.nat(), (plain, aad, at) => {
    const sealed = cipher.seal(secret, plain, aad)
    expect(cipher.open(secret, sealed, aad)).toEqual(plain)
    const all = Buffer.concat([sealed.iv, sealed.tag, sealed.ct, aad])
    const bit = at % (all.length * 8)
    all[bit >> 3]! ^= 1 << (bit & 7)
    const ends = [sealed.iv.length, sealed.iv.length + sealed.tag.length, all.length - aad.length]
    const changed: SealedParts = { iv: all.subarray(0, ends[0]), tag: all.subarray(ends[0], ends[1]), ct: all.subarray(ends[1], ends[2]) }
    expect(() => cipher.open(secret, changed, all.subarray(ends[2]))).toThrow(/authenticate/)
  }), { numRuns: 300 })
})

test.each(names)('%s refuses what is cut, under another secret, or shifted between what is sealed and what stands beside it', (name) => {
  const cipher = cipherNamed(name)
  const sealed = cipher.seal(secret, Buffer.from('甲乙丙丁'), Buffer.from('place'))

  for (const tag of [sealed.tag.subarray(0, -1), sealed.tag.subarray(0, 4), Buffer.alloc(0)]) expect(() => cipher.open(secret, { ...sealed, tag }, Buffer.from('place'))).toThrow(refused)
  for (const iv of [sealed.iv.subarray(1), Buffer.alloc(0)]) expect(() => cipher.open(secret, { ...sealed, iv }, Buffer.from('place'))).toThrow(refused)
  expect(() => cipher.open(secret, { ...sealed, ct: sealed.ct.subarray(1) }, Buffer.from('place'))).toThrow(refused)
  expect(() => cipher.open(createSecretKey(randomBytes(32)), sealed, Buffer.from('place'))).toThrow(refused)
  expect(() => cipher.open(secret, sealed, Buffer.from('other place'))).toThrow(refused)
  const moved = { ...sealed, iv: Buffer.concat([Buffer.from('e'), sealed.iv]) }
  expect(() => cipher.open(secret, moved, Buffer.from('plac'))).toThrow(refused)
})

test('the same sealed twice is never the same text', () => {
  for (const name of names) expect(cipherNamed(name).seal(secret, Buffer.from('x'), Buffer.alloc(0))).not.toEqual(cipherNamed(name).seal(secret, Buffer.from('x'), Buffer.alloc(0)))
})

test('in one piece a ciphertext says by what it was sealed; another mark, an unknown one, or a cut piece opens nothing', () => {
  const aad = Buffer.from('id')
  fc.assert(fc.property(bytes(), fc.constantFrom(...names), fc.nat(), (plain, cipher, at) => {
    const packed = packSealed({ cipher, secret, aad }, plain)
    expect(cipherOf(packed)).toBe(cipher)
    expect(openPacked({ secret, aad }, packed)).toEqual(plain)
    packed[at % packed.length]! ^= 0x20
    expect(() => openPacked({ secret, aad }, packed)).toThrow(refused)
    expect(() => openPacked({ secret, aad }, packed.subarray(0, at % packed.length))).toThrow(refused)
  }), { numRuns: 300 })
  expect(() => openPacked({ secret, aad }, Buffer.concat([Buffer.from('SM4CTR-SM3\0'), packSealed({ cipher: 'A256GCM', secret, aad }, Buffer.from('x'))]))).toThrow(refused)
  expect(() => openPacked({ secret, aad }, packSealed({ cipher: 'SM4CTR-SM3', secret, aad }, Buffer.from('x')).subarray(11))).toThrow(refused)
  expect(() => cipherNamed('NULL')).toThrow('unknown kind')
  expect(() => cipherNamed('constructor')).toThrow('unknown kind')
})
