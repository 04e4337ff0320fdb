import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createWriteStream } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFileKey, fileKeyOf } from './file-key.ts'
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { opened, sealed } from './sealed-file.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'zhenzhi-sealed-')) })
afterAll(() => rm(folder, { recursive: true }))

const recovery = readRecoveryCode(makeRecoveryCode())!

/** Written in odd pieces, as streams come. */
async function write(name: string, content: Buffer, to = recovery): Promise<string> {
  const path = join(folder, name)
  const pieces = async function* () {
    for (let at = 0; at < content.length; at += 50_001) yield content.subarray(at, at + 50_001)
  }
  await pipeline(sealed(pieces(), makeFileKey(to)), createWriteStream(path))
  return path
}

async function read(path: string, by = recovery): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of opened(path, (head) => fileKeyOf(head, by, path))) pieces.push(piece)
  return Buffer.concat(pieces)
}

test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])('%i bytes come out as they went in', async (size) => {
  const content = Buffer.alloc(size, 'a line of rows\n')
  expect((await read(await write(`of-${size}`, content))).equals(content)).toBe(true)
})

test('one changed byte anywhere, a cut anywhere, pieces in another order, doubled or of another file: nothing of it is taken for whole', async () => {
  const whole = await readFile(await write('whole', Buffer.alloc(200_000, 7)))
  const other = await readFile(await write('other', Buffer.alloc(200_000, 7)))
  const start = whole.indexOf('\n') + 1
  const piece = (bytes: Buffer, at: number) => bytes.subarray(start + at * 65_552, start + (at + 1) * 65_552)
  const changed = [10, start - 3, start, start + 40_000, start + 65_552 + 5, whole.length - 1].map((at) => whole.with(at, whole[at]! ^ 1))
  const cut = [start, start + 65_552, start + 2 * 65_552, whole.length - 1].map((end) => whole.subarray(0, end))
  const moved = [
    [whole.subarray(0, start), piece(whole, 1), piece(whole, 0), piece(whole, 2), piece(whole, 3)],
    [whole, piece(whole, 3)],
    [whole.subarray(0, start), piece(other, 0), piece(whole, 1), piece(whole, 2), piece(whole, 3)],
  ].map((pieces) => Buffer.concat(pieces))

  for (const bytes of [...changed, ...cut, ...moved]) {
    const path = join(folder, 'broken')
    await writeFile(path, bytes)
    await expect(read(path)).rejects.toThrow(/不完整或被改动过|不是本系统的备份|恢复码不是/)
  }
})

test('another code opens nothing; the server\'s own part writes and does not read; without the seal nothing can be forged', async () => {
  const path = await write('sealed', Buffer.from('rows'))
  await expect(read(path, readRecoveryCode(makeRecoveryCode()))).rejects.toThrow(/恢复码不是这份备份/)
  const forged = await write('forged', Buffer.from('other rows'), { ...recovery, seal: '00'.repeat(32) })

  await expect(read(forged)).rejects.toThrow(/被改动过/)
})

test('a code is read as people type it, and a slip is noticed', () => {
  const code = makeRecoveryCode()
  const again = (text: string) => readRecoveryCode(text)?.publicKey

  expect(code).toMatch(/^([0-9A-F]{4}-){16}[0-9A-F]{4}$/)
  expect(again(`恢复码\n\n ${code.toLowerCase().replaceAll('-', ' ')} \n`)).toBe(again(code))
  expect(again(code)).toMatch(/^[0-9a-f]{64}$/)
  expect(['0', '1', '2', '3'].map((sign) => again(code.replace(/^../, (two) => (two.startsWith(sign) ? `9${two[1]}` : `${sign}${two[1]}`))))).toEqual([undefined, undefined, undefined, undefined])
})
