import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { proofreadCommand } from '../../src/commands/proofread.ts'
import { proofreadIn } from '../../src/reports/proofreading.ts'
import { picture, wordOf } from '../files.ts'
import { runMain } from '../run-main.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenzhi-proofread-'))
})
afterAll(() => rm(folder, { recursive: true }))

const heading = '一、矛盾纠纷化解'
const sum = '全年受理纠纷286件，其中邻里纠纷97件、婚姻家庭纠纷88件、其他纠纷41件。'
const right = sum.replace('286', '226')
/** The wrong sum as GB18030 writes it. */
const chinese = Buffer.from('c8abc4eacadcc0edbec0b7d7323836bcfea3acc6e4d6d0c1dac0efbec0b7d73937bcfea1a2bbe9d2f6bcd2cda5bec0b7d73838bcfea1a2c6e4cbfbbec0b7d73431bcfea1a3', 'hex')
const most = { bytes: 2000, characters: 300 }
const proofread = proofreadIn(new URL('../../src/wire-proof-worker.ts', import.meta.url))

async function ran(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  return { code: await proofreadCommand(args, { proofread, most, say, complain: (says) => (say(says), 2) }), said: said.join('\n') }
}

async function kept(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

test('proofread: a wrong sum is told with its line and ends with 1; a right one with 0', async () => {
  const wrong = await ran(await kept('wrong.txt', `\uFEFF${heading}\r\n${sum}\r\n`), '--town', '官塘镇', '--year', '2020')
  expect(wrong).toMatchObject({ code: 1, said: expect.stringMatching(/^第 2 行　有错　“.*286件.*226.*\n共 1 处：有错 1 处，多半有错 0 处，请核对 0 处$/) })
  expect(await ran(await kept('right.docx', wordOf(heading, right)))).toEqual({ code: 0, said: '没有发现问题' })
})

test('what cannot be read is said in a sentence and ends with 2', async () => {
  const file = await kept('short.txt', right)
  const asked: [string[], RegExp][] = [
    [[], /^用法：proofread 文件 /], [['--json', file], /^用法：/], [[file, '--twon', '官塘镇'], /^参数不对.*--town、--county/], [[file, '--year', '20'], /--year 请写四位年份/],
    [[join(folder, 'none.txt')], /^读不到文件 .*none\.txt$/], [[folder], /^读不到文件/], [[await kept('picture.docx', picture)], /读不出文字/],
    [[await kept('large.txt', 'a'.repeat(2001))], /太大（2001 字节）/], [[await kept('long.txt', right.repeat(10).slice(0, 301))], /文字太长/],
  ]
  for (const [args, says] of asked) expect(await ran(...args)).toEqual({ code: 2, said: expect.stringMatching(says) })
})

test('the program itself: for another program to read, without settings, data folder or database', async () => {
  const file = await kept('gb.txt', chinese)
  const { code, stdout, stderr } = await runMain(['proofread', file, '--json'], { PORT: '-1', DATA_DIR: join(folder, 'no such') })
  const [finding, ...more]: { start: number; end: number; quote: string }[] = JSON.parse(stdout)
  expect([code, stderr, more]).toEqual([1, '', []])
  expect(Object.keys(finding ?? {})).toEqual(['check', 'certainty', 'quote', 'start', 'end', 'message', 'suggestion'])
  expect(sum.slice(finding?.start, finding?.end)).toBe(finding?.quote)
})
